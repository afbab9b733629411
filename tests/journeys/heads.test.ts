import { expect, inject, test } from 'vitest';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';
import type { BuiltPage, BuiltSite } from '../../src/checks/built/built-site.ts';

const site = readBuiltSite(inject('example'));

/** What each tag of a kind says, in the order of the page. */
const saidBy = (html: string, tag: RegExp): string[] =>
  [...html.matchAll(tag)].map(([, said]) => (said ?? '').replaceAll('&amp;', '&'));
const meta = (html: string, name: string): string[] =>
  saidBy(html, new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g'));

/** What is wrong with what a page says of itself to those who find it or share it. */
function headFaults({ address, html }: BuiltPage, { addresses }: BuiltSite): string[] {
  const canonical = saidBy(html, /<link rel="canonical" href="([^"]*)"/g);
  const once = [
    'description',
    'og:title',
    'og:description',
    'og:url',
    'og:image',
    'og:image:alt',
    'twitter:card',
  ];
  const pathOf = (whole: string | undefined): string =>
    decodeURIComponent(new URL(whole ?? '/none', 'https://x').pathname);
  return [
    ...(canonical.length === 1 ? [] : [`${address}: ${canonical.length} canonical addresses`]),
    ...(addresses.has(pathOf(canonical[0])) ? [] : [`${address}: its canonical address is not there`]),
    ...once
      .filter((name) => meta(html, name).filter((said) => said.trim() !== '').length !== 1)
      .map((name) => `${address}: not one ${name}`),
    ...(addresses.has(pathOf(meta(html, 'og:image')[0])) ? [] : [`${address}: its picture is not there`]),
    ...(meta(html, 'og:url')[0] === canonical[0] ? [] : [`${address}: og:url is not its canonical address`]),
    ...saidBy(html, /<link rel="alternate" type="application\/atom\+xml"[^>]* href="([^"]*)"/g)
      .filter((feed) => !addresses.has(decodeURIComponent(feed)))
      .map((feed) => `${address}: ${feed} is not there`),
  ];
}

test('every page has one canonical address, a description, a picture for sharing, and feeds that are there', () => {
  expect(site.pages.length).toBeGreaterThan(400);
  expect(site.pages.flatMap((page) => headFaults(page, site))).toEqual([]);
});

test.each([
  ['no canonical address', (html: string) => html.replace(/<link rel="canonical"[^>]*>/, '')],
  ['two of them', (html: string) => html.replace(/(<link rel="canonical"[^>]*>)/, '$1$1')],
  ['no description', (html: string) => html.replace(/<meta name="description"[^>]*>/, '')],
  ['an empty one', (html: string) => html.replace(/(<meta name="description" content=)"[^"]*"/, '$1""')],
  ['a picture that is not there', (html: string) => html.replaceAll('/pictures/', '/images/')],
  ['a feed that is not there', (html: string) => html.replace('/feed.xml"', '/feeds.xml"')],
])('a page with %s is found', (_, spoil) => {
  const page = site.pages.find(({ address }) => address === '/plans/send/actions/1.6/');
  expect(page).toBeDefined();
  if (page === undefined) return;
  expect(headFaults(page, site)).toEqual([]);
  expect(headFaults({ ...page, html: spoil(page.html) }, site).length).toBeGreaterThan(0);
});

test('a promise that is late has a picture that says so, and one that is done another', () => {
  const alt = (address: string): string | undefined =>
    meta(site.pages.find((page) => page.address === address)?.html ?? '', 'og:image:alt')[0];
  expect(alt('/plans/send/actions/1.6/')).toMatch(/Late/);
  expect(alt('/plans/send/actions/1.2/')).toMatch(/Complete/);
});
