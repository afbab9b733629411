import { ACTIONS } from './actions.ts';
import { MEASURES } from './measures.ts';
import { MILESTONES } from './milestones.ts';
import { REPORTS } from './reports.ts';
import type { Table } from './table.ts';

/** Every table that is published, in the order of the sheets of a workbook. */
export const TABLES: readonly Table[] = [ACTIONS, MILESTONES, MEASURES, REPORTS];
