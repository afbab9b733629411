import { styleText, stripVTControlCharacters } from 'node:util';

const BY_CODE: Readonly<Record<string, string>> = {
  EACCES: 'This account may not write there. Choose another folder, or ask for the right to write there.',
  EPERM: 'This account may not write there. Choose another folder, or ask for the right to write there.',
  EROFS: 'That disk can only be read. Choose a folder on another one.',
  ENOSPC: 'The disk is full. Make room on it, then try again.',
  EBUSY: 'A disk is attached at that very folder, so it cannot be replaced. Choose a folder inside it.',
  EXDEV: 'A disk is attached at that very folder, so it cannot be replaced. Choose a folder inside it.',
};

const LINES = 5;

/**
 * What went wrong, in words that an editor can use: never a stack trace. The whole error follows where
 * `verbose` or the environment's DEBUG asks for it.
 */
export function plainError(error: unknown, verbose = false): string {
  const whole = verbose || process.env.DEBUG !== undefined ? `\n\n${styleText('dim', detailOf(error))}` : '';
  return `${sentenceOf(error)}${whole}`;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const place = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  if (BY_CODE[code] !== undefined) return `${place}${BY_CODE[code]}`;
  const hint = 'hint' in error && typeof error.hint === 'string' ? [error.hint] : [];
  return [...linesOf(error.message), ...fileOf(error), ...hint].join('\n');
}

/** The message in a few lines: no colours, no code frame, no stack. */
function linesOf(message: string): string[] {
  return stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/[│╭╰─]|^at\s/.test(line))
    .slice(0, LINES);
}

/** Where Astro says that it happened: `src/pages/index.astro, line 3`. */
function fileOf(error: Error): string[] {
  if (!('loc' in error) || typeof error.loc !== 'object' || error.loc === null) return [];
  const { file, line } = error.loc as { file?: unknown; line?: unknown };
  if (typeof file !== 'string') return [];
  return [typeof line === 'number' ? `In ${file}, line ${line}.` : `In ${file}.`];
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
