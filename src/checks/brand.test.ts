import { expect, test } from 'vitest';
import { CLEAN, cleanBut, findingsIn } from '../../tests/mistakes/clean-content.ts';

const SITE = CLEAN['site.yaml'];
const foundWith = (colour: string) =>
  findingsIn(cleanBut('site.yaml', `${String(SITE).trimEnd()}\nbrand:\n  colour: '${colour}'\n`));

test('a brand colour in which links can be read well is not found', () => {
  expect(foundWith('#0b4351')).toEqual([]);
});

test('a faint one is found on its line, and the colour that the hint offers mends it', () => {
  const [found] = foundWith('#1d70b8');
  expect(found).toMatchObject({ rule: 'faint-brand', file: 'site.yaml' });
  expect(found?.message).toContain('4.8 to 1');
  const offered = /#[0-9a-f]{6}/.exec(found?.hint ?? '')?.[0] ?? '';
  expect(foundWith(offered)).toEqual([]);
});
