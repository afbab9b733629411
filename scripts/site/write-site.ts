/**
 * Run by itself, as a publish runs it: writes a site into a folder, and prints what came of it as one line of JSON. It is
 * given the content, read and packed, as its standard input; where that is empty it reads the content folder itself.
 */
import { stdin, stdout } from 'node:process';
import { buffer } from 'node:stream/consumers';
import { plainError } from '../command-line/plain-error.ts';
import { writeSite, type WriteOrder } from './build-site.ts';

/** What the process says at its end. */
export type Written = { pages: number } | { wrong: string };

const { order, folder } = JSON.parse(process.argv[2] ?? '') as { order: WriteOrder; folder: string };

let written: Written;
try {
  const reading = await buffer(stdin);
  written = { pages: await writeSite(order, folder, reading.length === 0 ? null : reading) };
} catch (error) {
  written = { wrong: plainError(error, order.verbose) };
}
stdout.write(`\n${JSON.stringify(written)}\n`, () => process.exit('wrong' in written ? 1 : 0));
