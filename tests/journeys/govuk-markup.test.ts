import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { tellFigure } from '../figures.ts';
import { shapeOf } from '../govuk/shape.ts';

/**
 * What a person operates has the shape of the component of GOV.UK Frontend for the same thing, which is tested with
 * assistive technology and with people: see `docs/decisions/087-whose-controls-these-are.md`.
 */
const { resolve } = createRequire(import.meta.url);

interface Fixtures {
  fixtures: { name: string; html: string }[];
}

/** The HTML of a component as its own makers test it. */
function theirs(component: string, name: string): string {
  const package_ = path.dirname(resolve('govuk-frontend/package.json'));
  const file = path.join(package_, 'dist/govuk/components', component, 'fixtures.json');
  const { fixtures } = JSON.parse(readFileSync(file, 'utf8')) as Fixtures;
  const html = fixtures.find((fixture) => fixture.name === name)?.html;
  if (html === undefined) throw new Error(`GOV.UK Frontend has no fixture "${name}" of ${component}.`);
  return html;
}

/** A piece of a page of the example, from the beginning of one text to the end of another. */
function ours(address: string, from: string, to: string): string {
  const html = readFileSync(path.join(inject('example'), address, 'index.html'), 'utf8');
  const start = html.indexOf(from);
  const end = html.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`${address} has no ${from} … ${to}.`);
  return html.slice(start, end + to.length);
}

interface Case {
  name: string;
  of: () => string;
  /** The component, and the fixture of it. */
  as: readonly [component: string, fixture: string];
  /** What is different in ours, and why. */
  but?: { why: string; change: (shape: string) => string };
}

const CASES: readonly Case[] = [
  {
    name: 'a choice of one, which narrows the promises',
    of: () => ours('plans/send/actions', '<label for="by-standing"', '</select>'),
    as: ['select', 'default'],
  },
  {
    name: 'a choice of one among many, in groups',
    of: () => ours('plans/send/actions', '<label for="by-lead"', '</select>'),
    as: ['select', 'default'],
    but: {
      why: 'Leads stand under their organisations: `optgroup` is HTML’s own, and govuk-frontend has no macro for it.',
      change: (shape) => shape.replace('{option+}', '{option optgroup{option+}+}'),
    },
  },
  {
    name: 'a choice of several, which narrows the search',
    of: () => ours('search', '<fieldset', '</fieldset>'),
    as: ['checkboxes', 'default'],
  },
  {
    name: 'the field of the search, with its example',
    of: () => ours('search', '<label class="find-label"', '<button'),
    as: ['input', 'with hint text'],
    but: {
      why: 'It is a search field, which phones give a key that searches.',
      change: (shape) => shape.replace('type=text', 'type=search'),
    },
  },
  {
    name: 'what unfolds',
    of: () => ours('plans/send/actions/1.3', '<details class="fold">', '</summary>') + '</details>',
    as: ['details', 'default'],
  },
  {
    name: 'the way to a page',
    of: () => ours('plans/send/actions/1.3', '<nav aria-label="Breadcrumb">', '</nav>'),
    as: ['breadcrumbs', 'with last breadcrumb as current page'],
  },
  {
    name: 'previous and next',
    of: () => ours('plans/send/actions/1.3', '<nav class="turn"', '</nav>'),
    as: ['pagination', 'with prev and next only and labels'],
  },
  {
    name: 'the way past the menu',
    of: () => ours('plans/send', '<a class="skip"', '</a>'),
    as: ['skip-link', 'default'],
  },
  {
    name: 'a table',
    of: () => ours('data', '<table', '</table>'),
    as: ['table', 'with head and caption'],
  },
  {
    name: 'a button',
    of: () => ours('search', '<button type="submit"', '</button>'),
    as: ['button', 'default'],
  },
];

test.each(CASES)('$name has the shape of theirs', ({ of, as, but }) => {
  const shape = shapeOf(theirs(...as));
  expect(shapeOf(of())).toBe(but?.change(shape) ?? shape);
});

test('the skip link leads to what can take the focus, as theirs makes it do by a script', () => {
  const [, target = ''] =
    /class="skip" href="#([^"]+)"/.exec(ours('plans/send', '<a class="skip"', '</a>')) ?? [];
  expect(ours('plans/send', '<h1', '>')).toMatch(new RegExp(`id="${target}" tabindex="-1"`));
  tellFigure('controls of the shape of GOV.UK Frontend’s', `${CASES.length} of ${CASES.length} kinds`);
});
