import { together, type Placement, type Refusal } from './account.ts';
import { kindName } from './banner-rows.ts';
import { comparable, type Banner } from './banners.ts';
import type { PriorityDraft } from './draft.ts';
import { fateOfHeading, hasColumn, type Column } from './heading-row.ts';
import { asMarkdown } from './markdown.ts';
import { refFrom } from './names.ts';
import type { Part, PriorityAddition } from './part.ts';
import {
  refuseNotes,
  type Known,
  type ReadTables,
  type Section,
  type SectionRow,
  type Shape,
} from './shape.ts';
import type { Cell } from './source.ts';

/**
 * A table of what a plan answers, or of who works on it: workstreams with the areas of weakness under each, or with those who
 * lead and contribute. It promises nothing, so what follows it may still introduce the plan.
 */
export const PRIORITY_TABLE: Shape = {
  name: 'priorities',
  introduces: true,
  names: (title) => /\b(?:work ?streams?|themes?|priorities|recommendations)\b/i.test(title),
  head: headOf,
  read: readPriorityTables,
};

function headOf(columns: readonly Column[]): ReturnType<Shape['head']> {
  const priorities = columns.filter(({ field }) => field === 'priority').length;
  const others = columns.some(({ field }) => field === 'lead' || field === 'partners');
  const promises = ['action', 'milestone', 'measure', 'due', 'status', 'progress', 'source'] as const;
  if (
    priorities === 0 ||
    (priorities === 1 && !others) ||
    promises.some((field) => hasColumn(columns, field))
  )
    return null;
  return { columns, fates: together(...columns.map(fateOfHeading)) };
}

function readPriorityTables(sections: readonly Section[]): ReadTables {
  return {
    statuses: [],
    leads: [],
    draft: (known) => {
      const reader = new PriorityReader(known);
      for (const row of sections.flatMap(({ rows }) => rows)) reader.row(row);
      const part = reader.part();
      return { ...part, fates: together(part.fates, refuseNotes(sections)) };
    },
  };
}

type Place = Pick<PriorityDraft, 'ref' | 'title' | 'accountable'>;

const CODE = /^([A-Za-z0-9]{1,2})[).:]\s+/;
const ACCOUNTABLE = /\b(?:senior responsible|accountable|sro|executive lead)\b/i;

/** Reads row by row: a merged cell goes on over the rows below it. */
class PriorityReader {
  readonly #known: Known;
  readonly #made: PriorityDraft[] = [];
  readonly #additions: PriorityAddition[] = [];
  readonly #placed: Placement[] = [];
  readonly #refused: Refusal[] = [];
  #above: Place | null = null;

  constructor(known: Known) {
    this.#known = known;
  }

  row({ cells, columns }: SectionRow): void {
    const [outer, ...inner] = columns.flatMap(({ field }, index) => (field === 'priority' ? [index] : []));
    const own = outer === undefined ? undefined : cells[outer];
    if (own !== undefined && own.text !== '') this.#above = this.#find(own, columns[outer ?? 0], null);
    for (const index of inner) {
      const cell = cells[index];
      if (cell !== undefined && cell.text !== '') this.#find(cell, columns[index], this.#above);
    }
    for (const [index, cell] of cells.entries()) {
      const field = columns[index]?.field;
      if (cell.text === '' || field === 'priority') continue;
      if (field === 'lead' || field === 'partners') this.#tell(cell, columns[index]);
      else this.#refuse(cell, 'Nothing says what this column holds.');
    }
  }

  part(): Part {
    return {
      priorities: this.#made,
      additions: this.#additions,
      fates: together({ placed: this.#placed, refused: this.#refused }),
    };
  }

  /** The priority that a cell names: one that stands over the tables, else one that this table itself makes. */
  #find(cell: Cell, column: Column | undefined, parent: Place | null): Place | null {
    const words = comparable(cell.text);
    const code = CODE.exec(cell.text)?.[1];
    const { banners } = this.#known;
    const same = banners.find(({ named }) => comparable(named.words) === words);
    const lettered = banners.find((banner) => (banner.printed ?? banner.ref) === code);
    if (same !== undefined) {
      this.#place(cell, 'priority');
      return placeOf(same);
    }
    const made = this.#made.find(({ title }) => comparable(title) === words);
    if (made !== undefined || banners.length === 0) {
      this.#place(cell, 'priority');
      return made ?? this.#make(cell, column, parent);
    }
    const other = lettered ?? null;
    this.#refuse(
      cell,
      other === null
        ? 'No priority that stands over the tables has these words. Compare the two.'
        : `It was taken as ${other.ref}, "${other.named.words.slice(0, 60)}", by its letter: the words differ.`,
    );
    return other === null ? null : placeOf(other);
  }

  #make(cell: Cell, column: Column | undefined, parent: Place | null): PriorityDraft {
    const code = CODE.exec(cell.text);
    const ref = this.#known.names.priorities.take(refFrom(code?.[1] ?? '') ?? `S${this.#made.length + 1}`);
    const made: PriorityDraft = {
      ref,
      kind: kindName(column?.heading.text ?? ''),
      title: cell.text.slice(code?.[0].length ?? 0).replace(/\s+/g, ' '),
      parent: parent?.ref,
    };
    this.#made.push(made);
    return made;
  }

  /** Who answers for a priority is said once; whoever else has a part in it is told in words. */
  #tell(cell: Cell, column: Column | undefined): void {
    const heading = column?.heading.text ?? '';
    const priority = this.#above;
    if (priority === null) {
      this.#refuse(cell, 'Nothing says which priority it belongs to.');
    } else if (!ACCOUNTABLE.test(heading)) {
      this.#additions.push({ ref: priority.ref, response: [asMarkdown(`${heading}: ${cell.text}`)] });
      this.#place(cell, 'response');
    } else if (
      priority.accountable !== undefined &&
      comparable(priority.accountable) !== comparable(cell.text)
    ) {
      this.#refuse(cell, `Another role answers for ${priority.ref} further up: "${priority.accountable}".`);
    } else {
      this.#additions.push({ ref: priority.ref, accountable: cell.text.replace(/\s+/g, ' ') });
      this.#place(cell, 'accountable');
    }
  }

  #place(cell: Cell, as: string): void {
    this.#placed.push({ cell, as });
  }

  #refuse(cell: Cell, why: string): void {
    this.#refused.push({ cell, why });
  }
}

function placeOf({ ref, named }: Banner): Place {
  return {
    ref,
    title: named.words,
    ...(named.accountable === null ? {} : { accountable: named.accountable }),
  };
}
