import type { Placement, Refusal } from '../account.ts';
import { isMisspeltBy } from '../likeness.ts';
import { isPageNumber } from '../broken-milestone-table/ref-cell.ts';
import { filled, type Block, type Cell, type SourceRow } from '../source.ts';
import { readHeaded, titleIn, type Contents, type Named } from './contents.ts';
import { readFigures, type Figures } from './figures.ts';
import { goOn, isRiskHeading, isRiskTitle, readRisk, saysNoRisks, type FoundRisk } from './risks.ts';

/** An indicator of a monitoring report: a page of figures, risks, a story, partners and service measures. */
export interface Indicator {
  readonly named: Named | null;
  figures: Figures | null;
  readonly line: number;
  readonly story: Cell[];
  readonly partners: string[];
  readonly risks: FoundRisk[];
  readonly service: { readonly title: string; developing: boolean }[];
}

type Mode = 'story' | 'risks' | 'service' | null;

const STORY = /^story behind (?:the )?(?:baseline|data|figures|curve)\s*:?\s*/i;
const PARTNERS = /^([\p{L}]{6,10}) (?:with|who|that|needed)\b[^:]{0,60}:\s*/u;
const SERVICE = /\b(?:performance|service) measures\W*$/i;
const DEVELOPING = /^(?:under development|in development|to follow|being developed)\W*$/i;
const SENTENCE = /[.!?]["”)]?$/;
const NAMES_PEOPLE = /\b(?:officer|lead|sponsor|owner)s?\b\s*:?\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u;
/** A service measure is named in a few words. */
const FEWEST_WORDS = 4;
const LONGEST_SERVICE = 160;

/** Gathers indicators, block by block. */
export class IndicatorsGatherer {
  readonly indicators: Indicator[] = [];
  /** Risks that stand above the first indicator belong to all of it. */
  readonly risks: FoundRisk[] = [];
  readonly placed: Placement[] = [];
  readonly refused: Refusal[] = [];
  readonly taken = new Set<Block>();
  readonly #contents: Contents;
  #mode: Mode = null;

  constructor(contents: Contents) {
    this.#contents = contents;
  }

  paragraph(block: Extract<Block, { kind: 'paragraph' }>): void {
    const { cell } = block;
    if (this.#last !== undefined && isPageNumber(cell.text)) {
      this.placed.push({ cell, as: 'page' });
      this.taken.add(block);
    } else if (this.#line([cell])) this.taken.add(block);
    else this.#mode = null;
  }

  table(block: Extract<Block, { kind: 'table' }>): void {
    const before = this.placed.length + this.refused.length;
    const figures = readFigures(block.rows);
    if (figures !== null) this.#figures(block.rows, figures);
    for (const row of block.rows) {
      const cells = filled(row).filter((cell) => !figures?.cells.includes(cell));
      if (cells.length > 0) this.#row(row, cells, figures !== null);
    }
    if (this.placed.length + this.refused.length > before) this.taken.add(block);
  }

  get #last(): Indicator | undefined {
    return this.indicators.at(-1);
  }

  #figures(rows: readonly SourceRow[], figures: Figures): void {
    const cells = rows.flatMap(filled);
    const headed = rows.map((row) => headedIn(filled(row))).find((found) => found !== null) ?? null;
    const isNext = this.#last === undefined || this.#last.figures !== null;
    if (isNext || headed?.whole === true) this.#begin(headed?.named ?? null, cells[0]?.line ?? 0);
    if (this.#last !== undefined) this.#last.figures = figures;
    this.placed.push(...figures.cells.map((cell) => ({ cell, as: 'reading' })));
  }

  /** A row outside the figures: of risks, of service measures, or the title of an indicator broken over its cells. */
  #row(row: SourceRow, cells: readonly Cell[], besideFigures: boolean): void {
    if (isRiskHeading(row)) {
      this.#mode = 'risks';
      this.placed.push(...cells.map((cell) => ({ cell, as: 'heading' })));
    } else if (besideFigures) {
      const headed = headedIn(cells);
      if (headed?.whole === true) this.#head(cells);
    } else if (isRiskTitle(cells.map(({ text }) => text).join(''))) {
      this.#mode = 'risks';
      this.placed.push(...cells.map((cell) => ({ cell, as: 'heading' })));
    } else if (this.#mode === 'risks') this.#risk(cells);
    else if (this.#mode === 'service') this.#service(cells);
  }

  /** True where a line was understood. */
  #line(cells: readonly Cell[]): boolean {
    const [cell] = cells;
    if (cell === undefined) return false;
    const { text } = cell;
    const headed = headedIn(cells);
    if (headed !== null) return this.#title(cell, headed.named);
    if (isRiskTitle(text)) return this.#heading(cell, 'risks');
    const indicator = this.#last;
    if (indicator === undefined) return this.#mode === 'risks' && this.#risk(cells);
    if (STORY.test(text)) return this.#story(cell, indicator);
    const partners = partnersIn(text);
    if (partners !== null) {
      indicator.partners.push(partners);
      this.placed.push({ cell, as: 'partners' });
      this.#mode = null;
      return true;
    }
    if (SERVICE.test(text)) return this.#heading(cell, 'service');
    if (this.#mode === 'risks') return this.#risk(cells);
    if (this.#mode === 'service') return this.#service(cells);
    if (this.#mode !== 'story' || !SENTENCE.test(text)) return false;
    indicator.story.push(cell);
    this.placed.push({ cell, as: 'story' });
    return true;
  }

  #heading(cell: Cell, mode: Mode): true {
    this.#mode = mode;
    this.placed.push({ cell, as: 'heading' });
    return true;
  }

  #title(cell: Cell, named: Named): boolean {
    const own = titleIn(this.#contents, named);
    if (this.#last?.named?.title !== own.title) this.#begin(named, cell.line);
    this.#head([cell]);
    return true;
  }

  /** Names of people are never taken over; the title beside them is. */
  #head(cells: readonly Cell[]): void {
    const why = 'It names people, or became one run of words. The title was taken from it, and no more.';
    const text = cells.map((cell) => cell.text).join('');
    if (NAMES_PEOPLE.test(text) || text.length > LONGEST_SERVICE)
      this.refused.push(...cells.map((cell) => ({ cell, why })));
    else this.placed.push(...cells.map((cell) => ({ cell, as: 'heading' })));
  }

  #story(cell: Cell, indicator: Indicator): true {
    this.#mode = 'story';
    const isHeading = cell.text.replace(STORY, '') === '';
    if (!isHeading) indicator.story.push(cell);
    this.placed.push({ cell, as: isHeading ? 'heading' : 'story' });
    return true;
  }

  #risk(cells: readonly Cell[]): boolean {
    const risks = this.#last?.risks ?? this.risks;
    const found = readRisk(cells);
    const above = risks.at(-1);
    if (cells.some(({ text }) => saysNoRisks(text))) {
      this.placed.push(...cells.map((cell) => ({ cell, as: 'heading' })));
      return true;
    }
    if (found !== null) {
      if (risks.some(({ draft }) => draft.ref === found.draft.ref)) return false;
      risks.push(found);
    } else if (
      above !== undefined &&
      cells.length <= 3 &&
      cells.every(({ text }) => text.length <= LONGEST_SERVICE)
    ) {
      risks[risks.length - 1] = goOn(above, cells);
    } else return false;
    const own = new Set(risks.at(-1)?.cells);
    this.placed.push(...cells.filter((cell) => own.has(cell)).map((cell) => ({ cell, as: 'risk' })));
    return true;
  }

  #service(cells: readonly Cell[]): boolean {
    const service = this.#last?.service;
    if (service === undefined) return false;
    let understood = false;
    for (const cell of cells) {
      const developing = DEVELOPING.test(cell.text);
      if (developing) for (const one of service) one.developing = true;
      else if (isServiceTitle(cell.text))
        service.push({ title: cell.text.replace(/\s+/g, ' '), developing: false });
      else continue;
      this.placed.push({ cell, as: developing ? 'reading' : 'service' });
      understood = true;
    }
    return understood;
  }

  #begin(named: Named | null, line: number): void {
    const own = named === null ? null : titleIn(this.#contents, named);
    this.indicators.push({
      named: own,
      figures: null,
      line,
      story: [],
      partners: [],
      risks: [],
      service: [],
    });
    this.#mode = null;
  }
}

/** The indicator that a row or a line names. `whole` is false where only one cell among others does. */
function headedIn(cells: readonly Cell[]): { named: Named; whole: boolean } | null {
  const joined = readHeaded(cells.map(({ text }) => text).join(''));
  if (joined !== null) return { named: joined, whole: true };
  const [first] = cells;
  const long =
    first !== undefined && cells.length === 1
      ? readHeaded(first.text.slice(0, LONGEST_SERVICE).replace(/\s\S*$/, ''))
      : null;
  if (long !== null) return { named: long, whole: true };
  const named = cells.map(({ text }) => readHeaded(text)).find((found) => found !== null);
  return named === undefined ? null : { named, whole: false };
}

function partnersIn(text: string): string | null {
  const match = PARTNERS.exec(text);
  if (match === null || !isMisspeltBy(2, (match[1] ?? '').toLowerCase(), 'partners')) return null;
  return text.slice(match[0].length);
}

function isServiceTitle(text: string): boolean {
  const words = text.split(/\s+/).length;
  return words >= FEWEST_WORDS && text.length <= LONGEST_SERVICE && /^(?:%|\p{L})/u.test(text);
}
