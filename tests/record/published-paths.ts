/** Where each file of the published content is. */
export const ACTION = 'plans/send/actions/1.3.yaml';
export const LETTER = 'plans/send/actions/1.4.yaml';
export const CLINIC = 'plans/send/actions/1.5.yaml';
export const REPORT = 'plans/send/reports/2026-01-31.yaml';
export const OLD = 'plans/send/reports/2025-10-31.yaml';
export const PLAN = 'plans/send/plan.mdx';
export const PRIORITIES = 'plans/send/priorities.yaml';
export const MEASURE = 'plans/send/measures/plans-on-time.yaml';
export const COUNT = 'plans/send/measures/without-school.yaml';
export const ANSWER = 'you-said-we-did/letters.yaml';
export const CORRECTIONS = 'plans/send/corrections.yaml';
