/** Words that have a capital only because they open a sentence. */
const OPENERS = new Set(
  (
    'The A An We Our Nobody No None It Its They Their This That These Those There Two Three Four Some Many Most ' +
    'All Both Each One More Not Only Too Staff School Schools Family Families Parent Parents Child Children ' +
    'When While After Before From In At On By To For With Work New'
  ).split(' '),
);

/**
 * The end of a sentence that gives an editor's reason: ", because nobody applied." A reason whose first
 * word may be a name keeps its capital, and so stands by itself: ". The reason given: Ofsted came early."
 */
export function because(reason: string, joined = ', because '): string {
  const given = reason
    .trim()
    .replace(/^because\s+/i, '')
    .replace(/\.$/, '');
  if (given === '') return '.';
  const [first = ''] = given.split(/[\s,]/, 1);
  if (OPENERS.has(first)) return `${joined}${given.charAt(0).toLowerCase()}${given.slice(1)}.`;
  return /^[\p{Lu}][\p{Ll}]/u.test(given) ? `. The reason given: ${given}.` : `${joined}${given}.`;
}
