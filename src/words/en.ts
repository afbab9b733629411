/** The interface's own words in English: everything that a reader meets and that no editor wrote. */
export * from './en/actions.ts';
export * from './en/answers.ts';
export * from './en/changes.ts';
export * from './en/dates.ts';
export * from './en/default-prose.ts';
export * from './en/figures.ts';
export * from './en/frame.ts';
export * from './en/measure-pages.ts';
export * from './en/measure-sentences.ts';
export * from './en/measures.ts';
export * from './en/periods.ts';
export * from './en/plans.ts';
export * from './en/headings.ts';
export * from './en/families.ts';
export * from './en/reasons.ts';
export * from './en/standing.ts';
