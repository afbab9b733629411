import { countFindings, sortFindings, type Finding } from '../model/finding.ts';
import { docsOf, RULES } from '../model/rules.ts';

/** The forms in which findings are told. */
export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** Findings in one of the forms, ending with a line break. `folder` is the content folder, as it was given. */
export function formatFindings(findings: readonly Finding[], format: Format, folder: string): string {
  const sorted = sortFindings(findings);
  switch (format) {
    case 'text':
      return asText(sorted, folder);
    case 'json':
      return asJson(sorted);
    case 'github':
      return asAnnotations(sorted, folder);
  }
}

/** For people: each with its place, what is wrong, what to do, and where more is said; a count at the end. */
function asText(findings: readonly Finding[], folder: string): string {
  return [...findings.map((found) => oneAsText(found, folder)), summaryOf(findings)].join('\n');
}

function oneAsText({ rule, severity, message, hint, file, position }: Finding, folder: string): string {
  const place = [file === null ? folder : under(folder, file)];
  if (position !== null) place.push(String(position.line), String(position.column));
  const said = [message, ...hint.split('\n'), `${RULES[rule].title}: ${docsOf(rule)}`];
  return `${seen(place.join(':'))}  ${severity}\n${said.map((line) => `  ${seen(line)}\n`).join('')}`;
}

/**
 * Words on one line, with what cannot be seen shown by its code. Content may quote what a terminal or a log would obey:
 * codes that move the cursor or turn the direction of words, and a line break before `::`, which GitHub takes as a command.
 */
export function seen(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** How many findings there are, in one line: "2 errors, 1 warning." */
export function summaryOf(findings: readonly Finding[]): string {
  const { error, warning, advice } = countFindings(findings);
  if (findings.length === 0) return 'Nothing is wrong.\n';
  const parts = [plural(error, 'error'), plural(warning, 'warning'), advice > 0 ? `${advice} advice` : null];
  return `${parts.filter((part) => part !== null).join(', ')}.\n`;
}

function plural(count: number, word: string): string | null {
  return count === 0 ? null : `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** For programs: the shape of commands.md, "check --format json". */
function asJson(findings: readonly Finding[]): string {
  const told = findings.map(({ rule, severity, message, hint, file, position }) => ({
    rule,
    severity,
    message,
    hint,
    file,
    line: position?.line ?? null,
    column: position?.column ?? null,
    docs: docsOf(rule),
  }));
  return `${JSON.stringify({ findings: told, counts: countFindings(findings) }, null, 2)}\n`;
}

const LEVELS = { error: 'error', warning: 'warning', advice: 'notice' } as const;

/** For GitHub, which shows each beside the line that it is about. */
function asAnnotations(findings: readonly Finding[], folder: string): string {
  return findings.map((found) => `${annotation(found, folder)}\n`).join('');
}

function annotation({ rule, severity, message, hint, file, position }: Finding, folder: string): string {
  const properties = [
    file === null ? null : `file=${escapeProperty(under(folder, file))}`,
    position === null ? null : `line=${position.line}`,
    position === null ? null : `col=${position.column}`,
    `title=${escapeProperty(RULES[rule].title)}`,
  ].filter((property) => property !== null);
  return `::${LEVELS[severity]} ${properties.join(',')}::${escapeData(`${message}\n${hint}\n${docsOf(rule)}`)}`;
}

/** A page of the site is told by its address, which begins with a `/`: it is in no folder of content. */
function under(folder: string, file: string): string {
  if (file.startsWith('/')) return file;
  return `${folder.replace(/\/+$/, '')}/${file}`;
}

/** As the workflow commands of GitHub Actions want it: else a message could begin a command of its own. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
