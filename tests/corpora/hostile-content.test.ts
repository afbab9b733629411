import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/reader/read-library.ts';
import { renderProse } from '../../src/reader/prose/render.ts';
import { CLEAN, findingsIn } from '../mistakes/clean-content.ts';
import { harmlessMarkdown, refusedContent } from './hostile-content.ts';

const CANARY = 'globalThis.canary=1';
const REFUSED = refusedContent(CANARY, 'https://canary.example/');
const HARMLESS = harmlessMarkdown(CANARY);

describe.each(REFUSED)('$what', ({ file: [path, text], line }) => {
  test('is refused, with its file and line', () => {
    const { places, rules } = refusal(path, text);
    expect(places).toContain(line);
    expect(rules).not.toContain('check-crashed');
    expect(Reflect.get(globalThis, 'canary')).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

/** The lines on which a file is refused, and by which rules. */
function refusal(path: string, text: string | Uint8Array): { places: (number | null)[]; rules: string[] } {
  const errors = findingsIn({ ...CLEAN, [path]: text }).filter(({ severity }) => severity === 'error');
  const own = errors.filter(({ file }) => file === path);
  return { places: own.map(({ position }) => position?.line ?? null), rules: errors.map(({ rule }) => rule) };
}

/** Whatever of HTML could run, fetch or lead astray. */
const ACTIVE =
  /<(?!\/?(?:p|a|em|strong|code|pre|ul|ol|li|h\d|blockquote|img|br|hr|del|table|thead|tbody|tr|th|td|div|span)\b)[a-z!]|<[^>]*\son\w+\s*=(?=[^>]*>)|(?:href|src)="(?!https?:|mailto:|\/(?!\/))/i;

describe.each(HARMLESS)('$what', ({ text: markdown }) => {
  test('comes out as words', () => {
    // What stands between quotation marks of an attribute is words, whatever it says.
    const html = renderProse(markdown).replace(/="[^"]*"/g, (value) =>
      /^="(?:https?:|mailto:|\/)/.test(value) ? '="/"' : '=""',
    );
    expect(html.replace(/(?:href|src)="\/"/g, '')).not.toMatch(ACTIVE);
  });
});

test('nothing that is refused is in the library’s way: reading it all at once ends', () => {
  const files = {
    ...CLEAN,
    ...Object.fromEntries(
      REFUSED.map(({ file: [path, text] }, index) => [path.replace(/(\.\w+)$/, `-${index}$1`), text]),
    ),
  };
  const { findings } = readContent(
    Object.entries(files).map(([path, text]) => ({
      path,
      read: () => (typeof text === 'string' ? new TextEncoder().encode(text) : text),
    })),
  );
  expect(findings.length).toBeGreaterThan(50);
});

test('the score', () => {
  const refused = REFUSED.filter(({ file: [path, text], line }) =>
    refusal(path, text).places.includes(line),
  ).length;
  process.stdout.write(
    `Hostile content: ${refused} of ${REFUSED.length} cases refused with file and line, ${HARMLESS.length} made harmless.\n`,
  );
  expect(refused).toBe(REFUSED.length);
});
