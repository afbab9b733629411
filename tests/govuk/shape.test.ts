import { expect, test } from 'vitest';
import { shapeOf } from './shape.ts';

test('looks are left out, and what repeats is told once', () => {
  const ours = '<p class="choose"><label for="a">A</label><select id="a"><option>1<option>2</select></p>';
  const theirs =
    '<div><label class="x" for="b">B</label><div><select id="b"><option>1</option><option>2</option><option>3</option></select></div></div>';
  expect(shapeOf(ours)).toBe('label[for=select] select{option+}');
  expect(shapeOf(ours)).toBe(shapeOf(theirs));
});

test.each([
  ['a label of nothing', '<label for="b">A</label><select id="a"></select>'],
  ['a select without its label', '<span>A</span><select id="a"></select>'],
  [
    'a field that is described by nothing',
    '<label for="a">A</label><select id="a" aria-describedby="c"></select>',
  ],
])('%s has another shape', (_, html) => {
  expect(shapeOf(html)).not.toBe('label[for=select] select');
});

test('pairs that repeat are told once', () => {
  const pair = (id: string): string =>
    `<div><input type="checkbox" id="${id}"><label for="${id}">${id}</label></div>`;
  expect(shapeOf(`<fieldset><legend>L</legend>${pair('a')}${pair('b')}${pair('c')}</fieldset>`)).toBe(
    'fieldset{legend (input[type=checkbox] label[for=input])+}',
  );
});
