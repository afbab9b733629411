import type { MeasureState } from './measure-state.ts';
import { QUESTIONS, type Question } from './schema/measure.ts';

/** Measures that are series of one indicator; or those that belong to none. */
export interface IndicatorGroup {
  /** The indicator; null for measures that are not series of one. */
  indicator: string | null;
  measures: MeasureState[];
}

/** The measures that answer one question of the framework. */
export interface QuestionGroup {
  /** Null for measures that do not say which. */
  question: Question | null;
  groups: IndicatorGroup[];
}

/** Measures by the question that they answer, in the framework's order, and series of one indicator together. */
export function byQuestion(measures: readonly MeasureState[]): QuestionGroup[] {
  return [...QUESTIONS, null].flatMap((question) => {
    const own = measures.filter(({ measure }) => (measure.asks ?? null) === question);
    return own.length === 0 ? [] : [{ question, groups: byIndicator(own) }];
  });
}

/** Single measures first, then each indicator in the order of its first series. */
function byIndicator(measures: readonly MeasureState[]): IndicatorGroup[] {
  const indicators = [null, ...new Set(measures.flatMap(({ measure }) => measure.group ?? []))];
  return indicators.flatMap((indicator) => {
    const own = measures.filter(({ measure }) => (measure.group ?? null) === indicator);
    return own.length === 0 ? [] : [{ indicator, measures: own }];
  });
}
