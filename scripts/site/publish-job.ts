/** What `npm run publish` gives to `src/publish/`: the checks, the build, and what is looked at before it goes live. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkBuilt, type BuiltSite } from '../../src/checks/built/check-built.ts';
import { countFindings, type Finding } from '../../src/model/finding.ts';
import { packReading } from '../../src/reader/handed-over.ts';
import type { Note } from '../../src/publish/failure.ts';
import type { Library } from '../../src/model/library.ts';
import type { BuiltFolder, Earlier, Job } from '../../src/publish/job.ts';
import type { Parts } from '../../src/publish/release.ts';
import { plainError } from '../command-line/plain-error.ts';
import { addressOf, type WriteOrder } from './build-site.ts';
import { commitOf } from './content-commit.ts';
import { examine } from './examine.ts';
import { planInputs } from './plan-inputs.ts';
import { inputsOf } from './publish-inputs.ts';
import { factsOf, readBuilt } from './read-built.ts';
import { whyNoSandbox } from './sandbox.ts';
import { makeStatementPdfs, whyNoPdf } from './statement-pdf.ts';
import { writeSiteApart } from './write-site-apart.ts';

/** Files named after a hash of their bytes: what Astro bundles, the pieces of the search index, the brand's colour. */
const HASHED = /^(_astro\/|pagefind\/(fragment|index)\/|brand-[0-9a-f]{6}\.css$)/;

/** `withoutPdf` leaves the PDFs out where they could be made. */
export function publishJob(order: WriteOrder, withoutPdf: boolean, say: (step: string) => void): Job {
  const noPdf = withoutPdf ? 'It was not asked for.' : whyNoPdf();
  let checked: Library | null = null;
  let packed: Buffer | null = null;
  let built: BuiltSite | null = null;
  let taken: { earlier: Earlier; parts: readonly string[] } | null = null;
  const whole = (): WriteOrder => ({ ...order, site: order.site ?? checked?.site.address ?? null });
  const read = (folder: string): BuiltSite =>
    (built ??= readBuilt(folder, addressOf(whole()).base, taken?.parts));
  return {
    inputs: async () => inputsOf(order, noPdf === null),
    check: () => {
      say(`Reading and checking ${order.content} …`);
      const { library, findings } = examine(order.content, order.today);
      checked = library;
      packed = packReading({ library, findings: [] });
      const errors = findings.filter(({ severity }) => severity === 'error');
      return Promise.resolve({ counts: countFindings(findings), errors: errors.map(noteOf) });
    },
    build: async (folder, earlier) => {
      const commit = await commitOf(order.content);
      const parts = (withPdf: boolean): Parts =>
        checked === null ? {} : planInputs({ ...whole(), withPdf }, checked);
      const made = await buildInto(
        folder,
        { ...whole(), commit },
        { noPdf, withoutPdf, earlier, reading: packed, parts },
        say,
      );
      taken = earlier === null ? null : { earlier, parts: made.takenOver };
      return made;
    },
    inspect: (folder) => {
      say('Looking through the pages …');
      return Promise.resolve(checkBuilt(read(folder)).map(noteOf));
    },
    facts: (folder) =>
      Promise.resolve(
        factsOf(folder, read(folder), { today: order.today, earlier: taken?.earlier.facts ?? null }),
      ),
    isHashed: (file) => HASHED.test(file),
  };
}

interface Manner {
  /** Why there are no PDFs; null where there are some. */
  noPdf: string | null;
  withoutPdf: boolean;
  earlier: Earlier | null;
  /** The content, read and packed. */
  reading: Buffer | null;
  /** What decides the bytes of each plan's pages, with PDFs or without. */
  parts: (withPdf: boolean) => Parts;
}

/** The pages, then the PDFs that are printed from them. What was done without is in the notes. */
async function buildInto(
  folder: string,
  order: WriteOrder,
  { noPdf, withoutPdf, earlier, reading, parts: partsOf }: Manner,
  say: (step: string) => void,
): Promise<BuiltFolder> {
  const noSandbox = whyNoSandbox();
  const write = async (withPdf: boolean): Promise<Omit<BuiltFolder, 'notes'>> => {
    const parts = partsOf(withPdf);
    const takenOver = Object.keys(parts).filter((part) => parts[part] === earlier?.parts[part]);
    say(stepOf(noSandbox === null, takenOver.length, Object.keys(parts).length));
    const from = earlier === null ? null : { folder: earlier.folder, parts: takenOver };
    await writeSiteApart({ ...order, withPdf, takenOver: from }, folder, {
      sandboxed: noSandbox === null,
      reading,
    });
    return { parts, takenOver };
  };
  const notes = noSandbox === null ? [] : [`The pages were built without a sandbox. ${noSandbox}`];
  const written = await write(noPdf === null);
  if (noPdf !== null) {
    const note = withoutPdf ? [] : [`No PDF was made of any statement. ${noPdf}`];
    return { ...written, notes: [...notes, ...note] };
  }
  try {
    say('Making a PDF of each statement …');
    await makeStatementPdfs(folder, addressOf(order).base, order.today);
    return { ...written, notes };
  } catch (error) {
    // The pages have links to what is not there: they are made again without.
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
    return {
      ...(await write(false)),
      notes: [...notes, `No PDF was made of any statement. ${plainError(error)}`],
    };
  }
}

function stepOf(sandboxed: boolean, takenOver: number, plans: number): string {
  const where = sandboxed ? 'Building the pages in a sandbox' : 'Building the pages';
  return takenOver === 0 ? `${where} …` : `${where}, but those of ${takenOver} of ${plans} plans …`;
}

function noteOf({ rule, message, hint, file, position }: Finding): Note {
  const place = position === null ? '' : `:${position.line}:${position.column}`;
  return { where: file === null ? null : `${file}${place}`, message: `${message} (${rule})`, hint };
}
