import type { Move } from '../model/due.ts';
import type { DirectionWord } from '../model/measure-counts.ts';
import type { Action } from '../model/schema/action.ts';
import type { Reading } from '../model/schema/measure.ts';
import type { PlanKind } from '../model/schema/plan.ts';
import type { Evidence, View } from '../model/schema/report.ts';
import type { Standing } from '../model/standing.ts';
import type { DateKept, PromiseState } from '../model/state.ts';
import type { Direction, Verdict } from '../model/verdict.ts';
import type { ColumnKind } from './tables/table.ts';

/** The kinds of figure that a row of the table of measures may hold. */
export const FIGURES = ['baseline', 'target', 'reading', 'comparator', 'service', 'none'] as const;
/** One of them. */
export type FigureKind = (typeof FIGURES)[number];

/** What a row of the table of reports is about. */
export type About = 'report' | 'action' | 'milestone';

/** The words of the interface that stand in cells, in the language of the site: this folder has none of its own. */
export interface ExportWords {
  standing: Readonly<Record<Standing, string>>;
  planKind: Readonly<Record<PlanKind, string>>;
  dateKept: Readonly<Record<DateKept, string>>;
  direction: Readonly<Record<DirectionWord, string>>;
  figure: Readonly<Record<FigureKind, string>>;
  about: Readonly<Record<About, string>>;
  yes: string;
  no: string;
  /** For a service measure that is still under development. */
  developing: string;
  /** Why a promise stands as it does, in a sentence. */
  whyStanding: (state: PromiseState) => string | null;
  verdict: (verdict: Verdict) => string;
  whyNoVerdict: (verdict: Verdict) => string | null;
  whyNoDirection: (direction: Direction) => string | null;
  /** The sign for a number that is not there: `[c]`, `[x]`, `[z]`. */
  sign: (reading: Reading) => string | null;
  move: (move: Move) => string;
  amendment: (amendment: Action['amendments'][number]) => string;
  evidence: (evidence: Evidence) => string;
  view: (view: View) => string;
  /** The end of a text that is longer than a cell of a spreadsheet can be. */
  cut: string;
  readMe: ReadMeWords;
}

/** The words of the first sheet of a workbook. */
export interface ReadMeWords {
  sheet: string;
  plan: string;
  kind: string;
  area: string;
  asAt: string;
  publisher: string;
  licence: string;
  noLicence: string;
  about: readonly string[];
  columns: readonly [sheet: string, column: string, holds: string, meaning: string];
  columnKind: Readonly<Record<ColumnKind, string>>;
  rows: string;
}
