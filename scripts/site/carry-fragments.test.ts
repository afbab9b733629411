import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestOf } from '../../src/publish/manifest.ts';
import { areRight } from './carry-fragments.ts';
import { openIndex, type EarlierIndex } from './search-index.ts';

const page = (words: string): string =>
  `<html lang="en-GB"><body><main data-pagefind-body><h1>${words}</h1><p>${words}</p></main></body></html>`;

/** The index of a site of two plans with a page each, and a page of neither. */
async function indexOf(
  site: string,
  plans: [string, string],
  earlier: EarlierIndex | null = null,
): Promise<void> {
  const index = await openIndex();
  try {
    await index.readPages(
      (async function* () {
        await Promise.resolve();
        yield { file: 'plans/one/index.html', html: page(plans[0]) };
        yield { file: 'plans/two/index.html', html: page(plans[1]) };
        yield { file: 'about/index.html', html: page('About') };
      })(),
    );
    await index.write(site, earlier);
  } finally {
    await index.close();
  }
}

const isOne = (address: string): boolean => address === '/plans/one/';
const fragments = (site: string): string[] => readdirSync(path.join(site, 'pagefind', 'fragment')).toSorted();

let room: string;
const at = (name: string): string => path.join(room, name);
beforeAll(async () => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-fragments-'));
  await indexOf(at('earlier'), ['First plan', 'Second plan']);
  await indexOf(at('whole'), ['First plan', 'Second plan, changed']);
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

test('an index with fragments of an earlier one is the index that is made without', async () => {
  await indexOf(at('carried'), ['First plan', 'Second plan, changed'], {
    site: at('earlier'),
    isSame: isOne,
  });
  expect(manifestOf(at('carried'))).toEqual(manifestOf(at('whole')));
});

test('a fragment that the new index does not name does not stay', async () => {
  await indexOf(at('dropped'), ['First plan', 'Second plan, changed'], {
    site: at('earlier'),
    isSame: () => true,
  });
  expect(fragments(at('dropped'))).toEqual(fragments(at('whole')));
});

test('an index is made without them where a new page has the name of one by chance', async () => {
  // As if the hash of the second plan's page began as that of the first plan's page does.
  cpSync(at('earlier'), at('mistaken'), { recursive: true });
  const [some = ''] = fragments(at('whole')).filter((name) => !fragments(at('earlier')).includes(name));
  const [first = ''] = fragments(at('earlier'));
  cpSync(
    path.join(at('mistaken'), 'pagefind/fragment', first),
    path.join(at('mistaken'), 'pagefind/fragment', some),
  );
  await indexOf(at('again'), ['First plan', 'Second plan, changed'], {
    site: at('mistaken'),
    isSame: () => true,
  });
  expect(manifestOf(at('again'))).toEqual(manifestOf(at('whole')));
});

test.each([
  [true, [['a', '/1/']], ['a', 'b'], ['/1/', '/2/']],
  [true, [['c', '/3/']], ['a', 'b'], ['/1/', '/2/']],
  [false, [['b', '/1/']], ['a', 'b'], ['/1/', '/2/']],
] as const)('%s: %j carried into an index that names %j', (right, carried, names, addresses) => {
  expect(areRight(new Map(carried), names, addresses)).toBe(right);
});
