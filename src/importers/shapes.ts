import { ACTION_TABLE } from './action-table/read-action-table.ts';
import type { Shape } from './shape.ts';

/** Every shape of table that can be read. The first that accepts a row of headings has it: the most particular come first. */
export const SHAPES: readonly Shape[] = [ACTION_TABLE];
