import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import path from 'node:path';
import type { Finding } from './model/finding.ts';
import type { Library, Plan, Prose } from './model/library.ts';
import type { Correction } from './model/schema/plan.ts';
import type { Site, Term } from './model/schema/site.ts';
import type { YouSaid } from './model/schema/you-said.ts';
import { takeUpReading, type HandedOver } from './reader/handed-over.ts';
import { readLibrary } from './reader/read-library.ts';

/**
 * Astro's collections, as a window onto the one reader: Astro watches and keeps, and reads nothing
 * itself. `CANDOUR_CONTENT` names the content folder; `CANDOUR_READING` names a file that holds it read already.
 */

/** What stands in the store under one id. */
type Entries = [id: string, data: object][];

/** A collection of whatever `pick` takes from the library or from what was found wrong in it. */
function collection<Data extends object>(
  name: string,
  pick: (library: Library | null, findings: readonly Finding[]) => Entries,
) {
  return defineCollection({
    schema: z.custom<Data>(),
    loader: {
      name: `candour-${name}`,
      load: ({ store, watcher }) => {
        const folder = path.resolve(process.env['CANDOUR_CONTENT'] ?? 'content');
        const fill = (): void => {
          const { library, findings } = readOnce(folder);
          store.clear();
          for (const [id, data] of pick(library, findings)) store.set({ id, data: { ...data } });
        };
        watcher?.add(folder);
        watcher?.on('all', (_event, changed) => {
          if (!path.resolve(changed).startsWith(folder + path.sep)) return;
          forget();
          fill();
        });
        fill();
        return Promise.resolve();
      },
    },
  });
}

let reading: HandedOver | null = null;

/** One reading serves every collection. */
function readOnce(folder: string): HandedOver {
  const handedOver = process.env['CANDOUR_READING'];
  reading ??= handedOver === undefined ? readLibrary(folder) : takeUpReading(handedOver);
  return reading;
}

function forget(): void {
  reading = null;
}

const byId = (records: readonly { id: string }[] = []): Entries =>
  records.map((record) => [record.id, record]);

const inOrder = (items: readonly object[] = []): Entries =>
  items.map((item, index) => [String(index).padStart(5, '0'), item]);

export const collections = {
  site: collection<Site>('site', (library) => (library === null ? [] : [['site', library.site]])),
  glossary: collection<Term>('glossary', (library) => inOrder(library?.glossary)),
  prose: collection<Prose>('prose', (library) => byId(library?.prose)),
  corrections: collection<Correction>('corrections', (library) => inOrder(library?.corrections)),
  youSaid: collection<YouSaid>('you-said', (library) => byId(library?.youSaid)),
  plans: collection<Plan>('plans', (library) => byId(library?.plans)),
  findings: collection<Finding>('findings', (_library, findings) => inOrder(findings)),
};
