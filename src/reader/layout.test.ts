import { expect, test } from 'vitest';
import { placeOf } from './layout.ts';

test.each([
  ['site.yaml', { kind: 'site' }],
  ['glossary.yaml', { kind: 'glossary' }],
  ['pages/about.mdx', { kind: 'prose', id: 'about' }],
  ['you-said-we-did/letters.yaml', { kind: 'you-said', id: 'letters' }],
  ['plans/send/plan.mdx', { kind: 'plan', plan: 'send' }],
  ['plans/send/priorities.yaml', { kind: 'priorities', plan: 'send' }],
  ['plans/send/corrections.yaml', { kind: 'corrections', plan: 'send' }],
  ['plans/send/actions/1.10.yaml', { kind: 'action', plan: 'send', id: '1.10' }],
  ['plans/send/measures/waits.yaml', { kind: 'measure', plan: 'send', id: 'waits' }],
  ['plans/send/reports/2026-01-31.yaml', { kind: 'report', plan: 'send', id: '2026-01-31' }],
])('%s is where a record is kept', (path, place) => {
  expect(placeOf(path)).toEqual(place);
});

test.each([
  'logo.svg',
  'README.md',
  'LICENCE',
  'files/map.png',
  'files/2026/map.pdf',
  'plans/send/import-report.json',
  'plans/send/letter.pdf',
  'plans/send/files/letter.docx',
  'plans/README.md',
])('%s is let be', (path) => {
  expect(placeOf(path)).toEqual({ kind: 'beside' });
});

test.each([
  ['site.yml', '"site.yaml"'],
  ['glossry.yaml', '"glossary.yaml"'],
  ['page/about.mdx', '"pages"'],
  ['pages/about.md', 'about.mdx'],
  ['pages/more/about.mdx', '"pages"'],
  ['plan/send/plan.mdx', '"plans"'],
  ['files/walk.avif', 'JPEG, PNG or WebP'],
  ['plans/send/files/walk.HEIC', 'JPEG, PNG or WebP'],
  ['plans/plan.mdx', 'plans/<plan>/plan.mdx'],
  ['plans/send/plan.md.mdx', '"plan.mdx"'],
  ['plans/send/prioritys.yaml', '"priorities.yaml"'],
  ['plans/send/action/1.3.yaml', '"actions"'],
  ['plans/send/actions/1.3.yml', '1.3.yaml'],
  ['plans/send/actions/old/1.3.yaml', '"actions"'],
  ['plans/send/actions/1.3.yaml.bak', '1.3.yaml'],
  ['files/run.exe', 'documents and pictures'],
  ['nothing-like-it/x.yaml', 'site.yaml, glossary.yaml'],
])('%s is read by nothing, and what to do about it names %s', (path, fix) => {
  const place = placeOf(path);
  expect(place.kind).toBe('stray');
  expect('fix' in place ? place.fix : '').toContain(fix);
});
