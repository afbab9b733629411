/**
 * What a browser draws on a page without saying what it is: page numbers, borders, and words that styles add. ISO 14289-1,
 * 7.1, asks that it be marked as an artifact, so that it is not read out in the midst of a sentence.
 */
import { deflateSync, inflateSync } from 'node:zlib';

/** The operators of ISO 32000-1 that put something on the page: text, paths, pictures, shadings. */
const DRAWS = /^(?:.*\s)?(?:ET|f\*?|F|S|s|B\*?|b\*?|Do|sh)$/;

/** The drawing of a page, as a browser wrote it: an operator ends each line. */
export function markArtifacts(drawing: string): string {
  const out: string[] = [];
  let loose: string[] = [];
  let depth = 0;
  const endLoose = (): void => {
    const draws = loose.some((line) => DRAWS.test(line));
    out.push(...(draws ? ['/Artifact BMC', ...loose, 'EMC'] : loose));
    loose = [];
  };
  for (const line of drawing.split('\n')) {
    const begins = /(?:^|[\s>])B(?:DC|MC)$/.test(line);
    // A part that only says how its letters are spelt may stand in the midst of loose text, and belongs to it.
    if (begins && depth === 0 && isKnown(line)) endLoose();
    if (begins && (depth > 0 || isKnown(line))) depth += 1;
    (depth === 0 ? loose : out).push(line);
    if (line === 'EMC' && depth > 0) depth -= 1;
  }
  endLoose();
  return out.join('\n');
}

/** Whether a part that begins is tagged, or said to be an artifact. */
const isKnown = (line: string): boolean => /\/MCID |^\/Artifact/.test(line);

/** The stream objects of a PDF's pages, by number, with all that is loose in them marked. */
export function markedStreams(pdf: Buffer, text: string): [number: number, body: string][] {
  return [...text.matchAll(/\n\/Contents (\d+) 0 R/g)].map(([, number = '']) => {
    const start = text.indexOf(`\n${number} 0 obj\n`);
    const header = /<<\/Filter \/FlateDecode\n\/Length (\d+)>> stream\n/y;
    header.lastIndex = start + `\n${number} 0 obj\n`.length;
    const found = header.exec(text);
    if (found === null) throw new Error(`What page object ${number} draws cannot be read.`);
    const drawing = inflateSync(pdf.subarray(header.lastIndex, header.lastIndex + Number(found[1])));
    const bytes = deflateSync(Buffer.from(markArtifacts(drawing.toString('latin1')), 'latin1'));
    const body = `<</Filter /FlateDecode\n/Length ${bytes.length}>> stream\n${bytes.toString('latin1')}\nendstream`;
    return [Number(number), body];
  });
}
