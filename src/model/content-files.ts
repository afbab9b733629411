/** Where each record of a content folder is kept: paths within it, with `/` between their parts. */

/** `site.yaml`. */
export const SITE_FILE = 'site.yaml';
/** `glossary.yaml`. */
export const GLOSSARY_FILE = 'glossary.yaml';

/** `corrections.yaml` beside `site.yaml`: corrections of what belongs to no plan, and of plans that are gone. */
export const SITE_CORRECTIONS_FILE = 'corrections.yaml';

/** The file of a page of prose. */
export const proseFile = (id: string): string => `pages/${id}.mdx`;
/** The file of one thing that families said. */
export const youSaidFile = (id: string): string => `you-said-we-did/${id}.yaml`;
/** A plan's folder. */
export const planFolder = (plan: string): string => `plans/${plan}`;
/** The file of a plan's facts and introduction. */
export const planFile = (plan: string): string => `${planFolder(plan)}/plan.mdx`;
/** One of a plan's list files. */
export const planListFile = (plan: string, list: 'priorities' | 'boards' | 'risks' | 'corrections'): string =>
  `${planFolder(plan)}/${list}.yaml`;
/** The file of an action, named after its ref. */
export const actionFile = (plan: string, ref: string): string => `${planFolder(plan)}/actions/${ref}.yaml`;
/** The file of a measure, named after its id. */
export const measureFile = (plan: string, id: string): string => `${planFolder(plan)}/measures/${id}.yaml`;
/** The file of a report, named after the day that it is true of. */
export const reportFile = (plan: string, asAt: string): string => `${planFolder(plan)}/reports/${asAt}.yaml`;
