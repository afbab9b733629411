import { expect, test } from 'vitest';
import { longestOfEachKind } from './page-kinds.ts';

const page = (address: string, words = ''): { address: string; html: string } => ({
  address,
  html: `<p>${words}</p>`,
});

test('a kind is a template, and the longest page that it made stands for it', () => {
  const files = [
    'src/pages/index.astro',
    'src/pages/[prose].astro',
    'src/pages/search.astro',
    'src/pages/404.astro',
    'src/pages/plans/[plan]/actions/index.astro',
    'src/pages/plans/[plan]/actions/[ref].astro',
    'src/pages/you-said-we-did/[entry].astro',
    'src/pages/_data.ts',
  ];
  const pages = [
    page('/'),
    page('/about/'),
    page('/search/', 'longer than the page about us'),
    page('/404.html'),
    page('/plans/send/actions/'),
    page('/plans/send/actions/1.1/'),
    page('/plans/send/actions/1.2/', 'the longer'),
  ];
  expect(Object.fromEntries(longestOfEachKind(files, pages))).toEqual({
    index: '/',
    '[prose]': '/about/',
    search: '/search/',
    404: '/404.html',
    'plans/[plan]/actions/index': '/plans/send/actions/',
    'plans/[plan]/actions/[ref]': '/plans/send/actions/1.2/',
  });
});

test('what only leads on is no page, and a page of no template is named so', () => {
  const moved = { address: '/old/', html: '<meta http-equiv="refresh" content="0; url=/new/">' };
  expect([...longestOfEachKind([], [moved, page('/new/')])]).toEqual([['of no template', '/new/']]);
});
