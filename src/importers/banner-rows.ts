import { itemsOf } from './bullets.ts';
import { looksLikePerson } from './leads.ts';
import { filled, type Cell, type SourceRow } from './source.ts';

/** What a row over tables, or a paragraph, says of one priority, before it has its place among the others. */
export interface Named {
  /** What it is called, where its own label says it: "Area of weakness". */
  readonly kind: string | null;
  /** Its letter or number as printed: "A", "3". */
  readonly code: string | null;
  readonly words: string;
  readonly outcomes: readonly string[];
  readonly accountable: string | null;
  readonly accountableCell: Cell | null;
  readonly cells: readonly Cell[];
  /** The line where a person's name was left out of what is accountable; null where none was. */
  readonly nameLeftOut: { readonly line: number; readonly name: string } | null;
}

/** Rows that name priorities: how many rows from the first, and what they name. */
export interface BannerRun {
  readonly length: number;
  readonly named: readonly Named[];
}

const KINDS =
  'areas? (?:of|for) (?:significant |identified |serious )*(?:weakness|improvement|development|concern)(?:es)?|recommendations?|priorit(?:y|ies)(?: areas?| actions?)?|outcomes?|work ?streams?|themes?|objectives?|sections?';
const CODE = '[A-Z]|\\d{1,2}|[ivx]{1,4}';
const LABEL = new RegExp(`^(${KINDS})(?:\\s+(${CODE})\\b)?\\s*[:–—-]\\s*(?=\\S)`, 'i');
const CODE_ALONE = new RegExp(`^(?:${CODE})[.):]?$`);
const ACCOUNTABLE =
  /^(?:senior responsible officer|sro|accountable(?: officer| lead| role)?|executive lead|led by|senior lead)\s*[:–—-]\s*(?=\S)/i;
const OUTCOMES = /(?:^|\s)(?:key |intended )?(outcomes?)\s*:\s*/i;

const LONGEST_PARAGRAPH = 400;
const LONGEST_TITLE = 200;

/**
 * The priorities that rows name over the tables that follow: a letter with a title, who answers for it, and a label such as
 * "Area of weakness:" with its words and outcomes. Null where the row at `from` begins no such rows.
 */
export function bannerAt(rows: readonly SourceRow[], from: number): BannerRun | null {
  const roles = rows.slice(from).map(roleOf);
  const end = roles.findIndex((role) => role === null);
  const run = roles.slice(0, end === -1 ? roles.length : end);
  const sure = run.findIndex((role) => role === 'label' || role === 'accountable');
  // One row with a title may stand above a label: what is further up belongs to something else.
  if (sure === -1 || sure > 1) return null;
  const length = run.findLastIndex((role) => role === 'label' || role === 'accountable') + 1;
  const named = namedIn(rows.slice(from, from + length));
  return named.length === 0 ? null : { length, named };
}

/** The priority that a paragraph names: by a label with a code, "Recommendation 3: …". Null where it names none. */
export function bannerIn(cell: Cell): Named | null {
  if (cell.text.length > LONGEST_PARAGRAPH || LABEL.exec(cell.text)?.[2] === undefined) return null;
  return labelled(cell, null);
}

type Role = 'label' | 'accountable' | 'title';

function roleOf(row: SourceRow): Role | null {
  const cells = filled(row);
  if (cells.length === 0 || cells.length > 2 || cells.some((cell) => row.indexOf(cell) > 2)) return null;
  if (cells.length === 2 && !cells.some(({ text }) => CODE_ALONE.test(text))) return null;
  if (cells.some(({ text }) => LABEL.test(text))) return 'label';
  if (cells.some(({ text }) => ACCOUNTABLE.test(text))) return 'accountable';
  return cells.some(({ text }) => text.length <= LONGEST_TITLE && !CODE_ALONE.test(text)) ? 'title' : null;
}

/** Titles and their accountable roles come to one priority; each label to one of its own. */
function namedIn(rows: readonly SourceRow[]): Named[] {
  const named: Named[] = [];
  let open: Cell[] = [];
  const close = (): void => {
    const one = titled(open);
    if (one !== null) named.push(one);
    open = [];
  };
  for (const row of rows) {
    const cells = filled(row);
    const label = cells.find(({ text }) => LABEL.test(text));
    if (label === undefined) {
      if (roleOf(row) === 'title') close();
      open.push(...cells);
    } else {
      close();
      named.push(labelled(label, cells.find((cell) => cell !== label) ?? null));
    }
  }
  close();
  return named;
}

function titled(cells: readonly Cell[]): Named | null {
  const code = cells.find(({ text }) => CODE_ALONE.test(text)) ?? null;
  const answers = cells.find(({ text }) => ACCOUNTABLE.test(text)) ?? null;
  const title = cells.find((cell) => cell !== code && cell !== answers);
  if (title === undefined) return null;
  const who = answers === null ? null : accountableIn(answers);
  return {
    kind: null,
    code: codeOf(code?.text),
    words: title.text.replace(/\s+/g, ' '),
    outcomes: [],
    accountable: who?.role ?? null,
    accountableCell: answers,
    cells,
    nameLeftOut: who?.name == null || answers === null ? null : { line: answers.line, name: who.name },
  };
}

function labelled(cell: Cell, beside: Cell | null): Named {
  const [label = '', kind = '', code] = LABEL.exec(cell.text) ?? [];
  const rest = cell.text.slice(label.length);
  const outcomes = OUTCOMES.exec(rest);
  const words = outcomes === null ? rest : rest.slice(0, outcomes.index);
  const listed = outcomes === null ? '' : rest.slice(outcomes.index + outcomes[0].length);
  return {
    kind: kindName(kind),
    code: code ?? codeOf(beside?.text),
    words: words.replace(/\s+/g, ' ').trim(),
    outcomes: itemsOf(listed, /s$/i.test(outcomes?.[1] ?? '')),
    accountable: null,
    accountableCell: null,
    cells: beside === null ? [cell] : [beside, cell],
    nameLeftOut: null,
  };
}

/** "Areas of Weakness" is a kind of one thing: "Area of weakness". */
export function kindName(label: string): string {
  const one = label
    .toLowerCase()
    .replace(/^areas\b/, 'area')
    .replace(/ies\b/, 'y')
    .replace(/(?<=recommendation|outcome|stream|theme|objective|section|area|action)s\b/, '');
  return one.slice(0, 1).toUpperCase() + one.slice(1);
}

function codeOf(text: string | undefined): string | null {
  return text?.replace(/[.):]$/, '') ?? null;
}

/** "Jo Bloggs – Director of Education" answers by the role. A name alone is kept: an editor is asked for the role. */
function accountableIn({ text }: Cell): { role: string; name: string | null } {
  const said = text.replace(ACCOUNTABLE, '');
  const [first = '', ...others] = said.split(/\s+[–—-]\s+|,\s+/);
  return others.length > 0 && looksLikePerson(first)
    ? { role: said.slice(first.length).replace(/^[\s,–—-]+/, ''), name: first }
    : { role: said, name: null };
}
