import type { RiskDraft } from '../draft.ts';
import { filled, type Cell, type SourceRow } from '../source.ts';
import { trendOf } from './figures.ts';

/** A risk with the cells that say it. */
export interface FoundRisk {
  readonly draft: RiskDraft;
  readonly cells: readonly Cell[];
}

const RISK = /^(\d{1,3}[a-z]?)\s*[-–—]\s*(\p{L}.+)$/su;
const LEVEL = /^(high|medium|low)$/i;
const NONE = /^no (?:associated|related|current)\b.*risk/i;

/** True where a row heads a table of risks: "Corporate Risk | Score | Trend". */
export function isRiskHeading(row: SourceRow): boolean {
  const [first, ...others] = filled(row);
  if (first === undefined || !/\brisks?\b/i.test(first.text)) return false;
  return others.some(({ text }) => /^(?:score|level|rating)$/i.test(text)) && others.length <= 3;
}

/** True where a line says that a list of risks follows. */
export function isRiskTitle(text: string): boolean {
  return text.length <= 140 && /^(?:corporate )?risks?\b(?! of\b)/i.test(text) && !/[.!?]$/.test(text);
}

/** True where a line says that there are no risks. */
export function saysNoRisks(text: string): boolean {
  return NONE.test(text);
}

/** The risk that begins in a row or a line; null where none does. */
export function readRisk(cells: readonly Cell[]): FoundRisk | null {
  const [first, ...others] = cells;
  const match = first === undefined ? null : RISK.exec(first.text);
  if (first === undefined || match === null) return null;
  const level = others
    .map(({ text }) => LEVEL.exec(text)?.[1]?.toLowerCase())
    .find((found) => found !== undefined);
  const trend = others.flatMap(({ text }) => trendOf(text) ?? [])[0];
  return {
    draft: {
      ref: match[1],
      title: (match[2] ?? '').replace(/\s+/g, ' '),
      ...(level === undefined ? {} : { level: level as 'high' | 'medium' | 'low' }),
      ...(trend === undefined ? {} : { trend }),
    },
    cells: [first, ...others.filter(({ text }) => LEVEL.test(text) || trendOf(text) !== null)],
  };
}

/** A row that goes on with the risk above: the rest of its title, or of a word that was cut. */
export function goOn(risk: FoundRisk, cells: readonly Cell[]): FoundRisk {
  const [first, ...others] = cells;
  const isTitle = first !== undefined && /\p{L}{2}/u.test(first.text);
  const tails = (isTitle ? others : cells).filter(({ text }) => /^[A-Z]{1,4}$/.test(text));
  return {
    draft: isTitle ? { ...risk.draft, title: `${risk.draft.title} ${first.text}` } : risk.draft,
    cells: [...risk.cells, ...(isTitle ? [first] : []), ...tails],
  };
}
