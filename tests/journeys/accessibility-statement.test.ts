import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';
import { leadsOn } from '../../src/checks/built/built-site.ts';
import { tellFigure } from '../figures.ts';

/**
 * What the regulator looks for in an accessibility statement, as far as a machine can: regulation 8 of SI 2018/952, the
 * model statement that it names (Commission Implementing Decision (EU) 2018/1523), and the Government Digital
 * Service’s public account of how it monitors statements.
 */
const folder = inject('example');
const html = readFileSync(path.join(folder, 'accessibility/index.html'), 'utf8');
const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const words = main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const { today } = JSON.parse(readFileSync(path.join(folder, 'build.json'), 'utf8')) as { today: string };

const CHECKS: readonly [string, RegExp, string][] = [
  ['it is called by its name', /<h1[^>]*>\s*Accessibility statement/, main],
  [
    'it says which website it is about, and who runs it',
    /about the website “.+”, which is run by \S+/,
    words,
  ],
  [
    'the publisher commits itself, naming the regulations',
    /committed to making .+ accessible, in accordance with the Public Sector Bodies \(Websites and Mobile Applications\) \(No\. 2\) Accessibility Regulations 2018/,
    words,
  ],
  [
    'it says how far it complies, in one of the three wordings',
    /is (fully compliant|partially compliant|not compliant) with/,
    words,
  ],
  [
    'it names the standard with its version and level',
    /Web Content Accessibility Guidelines \(\s*WCAG\s*\) version 2\.[12] AA/,
    words,
  ],
  ['it has a part on what is not accessible', /<h2[^>]*>\s*Non-accessible content/, main],
  ['it tells what does not comply', /<h3[^>]*>\s*Non-compliance with the accessibility regulations/, main],
  [
    'it says what would be too great a burden, or that nothing is',
    /<h3[^>]*>\s*Disproportionate burden/,
    main,
  ],
  [
    'it says what is outside the regulations, or that nothing is',
    /<h3[^>]*>\s*Content that is not within the scope/,
    main,
  ],
  [
    'it gives a way to tell of problems',
    /<h2[^>]*>\s*Feedback and contact information[\s\S]*href="(mailto|tel):/,
    main,
  ],
  ['it says how to get another format', /large print|Easy Read|another (way|format)/, words],
  [
    'it names who enforces the regulations',
    /Equality and Human Rights Commission \(EHRC\) enforces|Equality Commission for Northern Ireland \(ECNI\) enforces/,
    words,
  ],
  [
    'it links to whom to turn to',
    /href="https:\/\/www\.(equalityadvisoryservice\.com|equalityni\.org)\//,
    main,
  ],
  ['it says when it was prepared', /prepared on \d{1,2} \w+ \d{4}/, words],
  ['it says when it was last reviewed', /reviewed on \d{1,2} \w+ \d{4}/, words],
  ['it says how and when the site was tested', /tested .*\d{4}/, words],
];

describe('the accessibility statement', () => {
  test.each(CHECKS)('%s', (_what, pattern, where) => {
    expect(where).toMatch(pattern);
  });

  test('each thing that does not comply names its criterion', () => {
    const listed =
      /Non-compliance with the accessibility regulations[\s\S]*?<ol[^>]*>([\s\S]*?)<\/ol>/.exec(main)?.[1] ??
      '';
    const items = listed.split('<li').slice(1);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((item) => !/criterion \d\.\d{1,2}\.\d{1,2}/.test(item))).toEqual([]);
  });

  test('was reviewed within a year of the day that the site shows', () => {
    const written = /reviewed on (\d{1,2} \w+ \d{4})/.exec(words)?.[1] ?? '';
    const days = (Date.parse(today) - Date.parse(`${written} UTC`)) / 86_400_000;
    tellFigure(
      'accessibility statement',
      `${CHECKS.length + 3} checks of a machine, reviewed ${days} days before`,
    );
    expect(days).toBeGreaterThanOrEqual(0);
    expect(days).toBeLessThanOrEqual(366);
  });

  test('every page links to it', () => {
    const pages = readBuiltSite(folder).pages.filter(
      (page) => !leadsOn(page) && !page.address.endsWith('/embed/'),
    );
    expect(pages.length).toBeGreaterThan(100);
    expect(
      pages.filter((page) => !page.html.includes('href="/accessibility/"')).map(({ address }) => address),
    ).toEqual([]);
  });
});
