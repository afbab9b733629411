import { describe, expect, test } from 'vitest';
import { day } from '../model/day.ts';
import { headersFile, redirectsFile, securityText } from './host-files.ts';

const contact = { role: 'The coordinator', email: 'ask@council.example', phone: '01632 960 142' };

describe('the headers file', () => {
  const text = headersFile({ 'X-Content-Type-Options': 'nosniff' }, 'NO FRAMES', '/promises/');

  test('gives every address of the base the headers', () => {
    expect(text.startsWith('/promises/*\n  X-Content-Type-Options: nosniff\n')).toBe(true);
  });

  test('lets other sites frame the short form of a plan, and no page else', () => {
    const patterns = text
      .split('\n\n')
      .filter((block) => block.includes('NO FRAMES'))
      .map((block) => block.split('\n')[0] ?? '')
      .map((pattern) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+').replaceAll('*', '.*')}$`));
    const isFramed = (address: string): boolean => !patterns.some((pattern) => pattern.test(address));
    expect(isFramed('/promises/plans/send/embed/')).toBe(true);
    expect(
      ['', 'search/', 'plans/send/', 'plans/send/actions/1.1/', 'you-said-we-did/2025/'].filter((page) =>
        isFramed(`/promises/${page}`),
      ),
    ).toEqual([]);
  });

  test('lets hashed files, and no page, be kept for ever', () => {
    const kept = text.split('\n\n').filter((block) => block.includes('immutable'));
    expect(kept.map((block) => block.split('\n')[0])).toEqual([
      '/promises/_astro/*',
      '/promises/pagefind/fragment/*',
      '/promises/pagefind/index/*',
    ]);
  });
});

test('each address that moved leads on for good', () => {
  expect(redirectsFile([{ from: '/old/', to: '/new/' }])).toBe('/old/ /new/ 301\n');
});

describe('security.txt', () => {
  const canonical = 'https://promises.example/.well-known/security.txt';

  test('says whom to tell, and until when it is true, by the day of the build', () => {
    expect(securityText({ contact, language: 'en-GB' }, day('2026-02-13'), canonical)).toBe(
      [
        'Contact: mailto:ask@council.example',
        'Contact: tel:+441632960142',
        'Expires: 2026-08-12T00:00:00Z',
        'Preferred-Languages: en-GB',
        `Canonical: ${canonical}`,
        '',
      ].join('\n'),
    );
  });

  test('is not there where the contact has a postal address alone', () => {
    const post = { role: 'The coordinator', post: '1 High Street' };
    expect(securityText({ contact: post, language: 'en-GB' }, day('2026-02-13'), null)).toBeNull();
  });
});
