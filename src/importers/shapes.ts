import { ACTION_TABLE } from './action-table/read-action-table.ts';
import { BOARD_TABLE } from './board-table.ts';
import { GLOSSARY_TABLE } from './glossary-table.ts';
import { MEASURE_TABLE } from './measure-table/read-measure-table.ts';
import { MILESTONE_COLUMN } from './milestone-column/read-milestone-column.ts';
import { PRIORITY_TABLE } from './priority-table.ts';
import type { Shape } from './shape.ts';

/** Every shape of table that can be read. The first that accepts a row of headings has it: the most particular come first. */
export const SHAPES: readonly Shape[] = [
  MEASURE_TABLE,
  MILESTONE_COLUMN,
  ACTION_TABLE,
  PRIORITY_TABLE,
  GLOSSARY_TABLE,
  BOARD_TABLE,
];
