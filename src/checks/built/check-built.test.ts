import { describe, expect, test } from 'vitest';
import { pagePolicy } from '../../model/content-security.ts';
import { checkBuilt } from './check-built.ts';
import { readPage } from './read-page.ts';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy('/')}">`;

function faults(
  body: string,
  { head = `<title>A page</title>${POLICY}`, base = '/', more = {} } = {},
): string[] {
  const html = `<!doctype html><html lang="en-GB"><head>${head}</head><body><main><h1>A page</h1>${body}</main></body></html>`;
  const pages = Object.entries({ '/': html, ...more }).map(([address, text]) => readPage(address, text));
  const files = new Set(['index.html', 'style.css', 'plans/index.html']);
  return checkBuilt({ pages, files, base }).map(({ rule, message }) => `${rule}: ${message}`);
}

test('a page with nothing amiss has no finding', () => {
  const body = `
    <p id="here">Words. <a href="#here">Here</a> <a href="/plans/">Plans</a> <a href="plans/">Plans</a>
    <a href="https://elsewhere.example/">Elsewhere</a> <a href="mailto:ask@council.example">Ask</a></p>
    <img src="/style.css" alt=""><a href="/"><img src="/style.css" alt="Home"></a>
    <label for="q">Words</label><input id="q"><label>Tick <input type="checkbox"></label><input type="hidden">
    <button aria-label="Close"></button><script type="application/json">{"a": "b"}</script>`;
  expect(faults(body)).toEqual([]);
});

describe('a page is not published', () => {
  test.each([
    ['with a link to nothing', '<a href="/none/">None</a>', 'built-link: /none/ leads to nothing.'],
    ['with a link to a place that is not there', '<a href="#none">None</a>', 'not on that page'],
    ['with an address that is none', '<a href="https://[">None</a>', 'cannot be understood'],
    ['with a percent sign that stands for nothing', '<a href="/a%zz/">None</a>', 'cannot be understood'],
    ['that loads what is not there', '<img src="/none.png" alt="">', '/none.png leads to nothing.'],
    ['with an inline script', '<script>alert(1)</script>', 'built-policy'],
    ['with an inline style', '<style>p { color: red }</style>', 'built-policy'],
    ['with a style attribute', '<p style="color: red">Red</p>', 'built-policy'],
    ['with an event', '<p onclick="alert(1)">Words</p>', 'built-policy'],
    ['with an address that is code', '<a href=" javascript:alert(1)">Words</a>', 'built-policy'],
    ['with a picture without an alternative', '<img src="/style.css">', 'built-access: This has no name'],
    ['with a control without a label', '<input id="q">', 'built-access: This has no name'],
    ['with a link without words', '<a href="/plans/"><svg></svg></a>', 'built-access: This has no name'],
    ['with one id twice', '<p id="a"></p><p id="a"></p>', 'built-access: The id "a"'],
    ['with two first headings', '<h1>Another</h1>', 'built-access: It has 2 headings'],
  ])('%s', (_, body, found) => {
    expect(faults(body).join('\n')).toContain(found);
  });

  test.each([
    ['without a policy', '<title>A page</title>', 'built-policy: The page has no'],
    [
      'with a loose policy',
      `<title>A page</title>${POLICY.replace("'self'", "'unsafe-inline'")}`,
      'allows too much',
    ],
    ['without a title', POLICY, 'built-access: It has no title.'],
  ])('%s', (_, head, found) => {
    expect(faults('', { head }).join('\n')).toContain(found);
  });

  test('with the title of another', () => {
    const other = `<html lang="en-GB"><title>A page</title>${POLICY}<h1>Other</h1></html>`;
    expect(faults('', { more: { '/plans/': other } })).toEqual([
      'built-access: Its title is that of / too: "A page".',
    ]);
  });

  test('with a link out of the site’s base', () => {
    expect(faults('<a href="/plans/">Plans</a>', { base: '/promises/' }).join()).toContain('leads out of');
    expect(faults('<a href="/promises/plans/">Plans</a>', { base: '/promises/' })).toEqual([]);
  });
});

test('the words of a page are those of its main part', () => {
  expect(
    readPage('/', '<header>Top</header><main><p>One <b>two</b>.</p><script>no</script></main>').words,
  ).toBe('One two .');
});
