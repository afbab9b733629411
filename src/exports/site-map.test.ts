import { expect, test } from 'vitest';
import { robotsText, siteMapFiles, siteMapIndex } from './site-map.ts';

test('every address is in the site map once, in its order', () => {
  const [file] = siteMapFiles(['https://a.example/', 'https://a.example/plans/a&b/']);
  const found = [...(file?.xml ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  expect(found).toEqual(['https://a.example/', 'https://a.example/plans/a&amp;b/']);
});

test('a file holds 50,000 addresses at most, and the next holds the rest', () => {
  const files = siteMapFiles(Array.from({ length: 50_001 }, (_, index) => `https://a.example/${index}/`));
  expect(files.map(({ name }) => name)).toEqual(['sitemap-0.xml', 'sitemap-1.xml']);
  expect(files[1]?.xml.match(/<loc>/g)).toHaveLength(1);
});

test('the index names each file', () => {
  expect(siteMapIndex(['https://a.example/sitemap-0.xml'])).toContain(
    '<sitemap><loc>https://a.example/sitemap-0.xml</loc></sitemap>',
  );
});

test('robots are told where the site map is, where the site has an address', () => {
  expect(robotsText('https://a.example/sitemap-index.xml')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://a.example/sitemap-index.xml\n',
  );
  expect(robotsText(null)).toBe('User-agent: *\nAllow: /\n');
});
