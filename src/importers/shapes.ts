import { ACTION_TABLE } from './action-table/read-action-table.ts';
import { BOARD_TABLE } from './board-table.ts';
import { GLOSSARY_TABLE } from './glossary-table.ts';
import { MEASURE_TABLE } from './measure-table/read-measure-table.ts';
import { MILESTONES_IN_CELLS } from './milestones-in-cells/read-milestones-in-cells.ts';
import { PRIORITY_TABLE } from './priority-table.ts';
import type { Shape } from './shape.ts';

/** Every shape of table that can be read. The first that accepts a row of headings has it: the most particular come first. */
export const SHAPES: readonly Shape[] = [
  MEASURE_TABLE,
  MILESTONES_IN_CELLS,
  ACTION_TABLE,
  PRIORITY_TABLE,
  GLOSSARY_TABLE,
  BOARD_TABLE,
];
