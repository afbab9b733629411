/**
 * Run by itself, as a publish runs it: writes a site into a folder, and prints what came of it as one line of JSON.
 */
import { stdin, stdout } from 'node:process';
import { buffer } from 'node:stream/consumers';
import { plainError } from '../command-line/plain-error.ts';
import { writeSite, type WriteOrder } from './build-site.ts';

/** What the process says at its end. */
export type Written = { pages: number } | { wrong: string };

/** What it is told to do. */
interface Told {
  order: WriteOrder;
  folder: string;
  /** True where the content, read and packed, comes as standard input. */
  isRead?: boolean;
}

const { order, folder, isRead = false } = JSON.parse(process.argv[2] ?? '') as Told;

let written: Written;
try {
  written = { pages: await writeSite(order, folder, isRead ? await buffer(stdin) : null) };
} catch (error) {
  written = { wrong: plainError(error, order.verbose) };
}
stdout.write(`\n${JSON.stringify(written)}\n`, () => process.exit('wrong' in written ? 1 : 0));
