import { CST, Lexer, Parser } from 'yaml';

/** So many brackets may stand open, and so many signs or words in a row: past that nobody wrote it by hand. */
const MOST = 60;

/** Over so few characters the package takes a moment at most, whatever they are. */
const SMALL = 10_000;

/** Why a text is not parsed to its end, and where (in UTF-16 units, from 0). */
export class Overgrown extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super('The text is nested or strung together without end.');
    this.offset = offset;
  }
}

type Kind = 'open' | 'close' | 'sign' | 'words' | 'other';

const KINDS: Partial<Record<NonNullable<ReturnType<typeof CST.tokenType>>, Kind>> = {
  'flow-map-start': 'open',
  'flow-seq-start': 'open',
  'flow-map-end': 'close',
  'flow-seq-end': 'close',
  comma: 'sign',
  'seq-item-ind': 'sign',
  'explicit-key-ind': 'sign',
  'map-value-ind': 'sign',
  scalar: 'words',
  'single-quoted-scalar': 'words',
  'double-quoted-scalar': 'words',
  'block-scalar-header': 'words',
  alias: 'words',
  anchor: 'words',
  tag: 'words',
};

/**
 * The tokens of a YAML text, for a composer. Throws {@link Overgrown} where brackets, signs, words or
 * mistakes follow on one another without end: the package takes minutes over 1 MB of those, and no record has them.
 */
export function* tokensOf(text: string): Generator<CST.Token, void> {
  const parser = new Parser();
  if (text.length < SMALL) return yield* parser.parse(text);
  let [offset, open, signs, words] = [0, 0, 0, 0];
  let isWord = false;
  for (const lexeme of new Lexer().lex(text)) {
    // The lexeme after the mark of a plain scalar is its words, whatever they look like.
    const kind = isWord ? 'other' : kindOf(lexeme);
    isWord = lexeme === CST.SCALAR;
    if (kind === 'open') open += 1;
    if (kind === 'close') open -= 1;
    if (kind !== 'other') {
      signs = kind === 'words' ? 0 : signs + 1;
      words = kind === 'words' ? words + 1 : 0;
    }
    if (Math.max(open, signs, words, wrongEscapes(lexeme)) > MOST) throw new Overgrown(offset);
    offset += isMark(lexeme) ? 0 : lexeme.length;
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

function kindOf(lexeme: string): Kind {
  const type = CST.tokenType(lexeme);
  return type === null ? 'other' : (KINDS[type] ?? 'other');
}

const ESCAPE = /\\(?:[0abtnvfre "/\\N_LP\t\r\n]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/gi;

/** How many codes within double quotation marks do not exist: the package takes a moment over each. */
function wrongEscapes(lexeme: string): number {
  return lexeme.startsWith('"') && lexeme.includes('\\') ? lexeme.replace(ESCAPE, '').split('\\').length : 0;
}

/** Where the last quoted words before `end` begin: a quotation mark that is missing is missed only at the end of the text. */
export function quotedBefore(text: string, end: number): number {
  let [offset, found] = [0, end];
  for (const lexeme of new Lexer().lex(text)) {
    if (offset >= end) break;
    if (lexeme.startsWith('"') || lexeme.startsWith("'")) found = offset;
    offset += isMark(lexeme) ? 0 : lexeme.length;
  }
  return found;
}

/** Marks that stand between lexemes and are no part of the text. */
function isMark(lexeme: string): boolean {
  return lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR;
}
