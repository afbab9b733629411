/** The interface's own words in English: everything that a reader meets and that no editor wrote. */
export * from './en/answers.ts';
export * from './en/changes.ts';
export * from './en/dates.ts';
export * from './en/standing.ts';
