import { describe, expect, test } from 'vitest';
import { cell } from '../source.ts';
import { readHeadingRow } from './columns.ts';
import { realign } from './realign.ts';

const HEADINGS = ['Action', 'Source', 'Lead', 'By when', 'RAG', 'Progress'];
const columns =
  readHeadingRow(
    HEADINGS.map((text, index) => cell(1, index + 1, text)),
    new Map(),
  )?.columns ?? [];

const PROSE = 'The letters were tried with four families, and their words were taken into the second draft.';

function realigned(texts: readonly string[]) {
  const { cells, warnings } = realign(
    texts.map((text, index) => cell(2, index + 1, text)),
    columns,
  );
  return { texts: cells.map((given) => given?.text ?? ''), warned: warnings.length > 0 };
}

describe('a row is put right by what its values are', () => {
  test.each([
    [
      'a lead and a date that were lost',
      ['Ask', 'SIP', '', 'Green', PROSE, ''],
      ['Ask', 'SIP', '', '', 'Green', PROSE],
    ],
    [
      'a lost cell at the end of a short row',
      ['Ask', 'SIP', 'KL', 'Green', PROSE],
      ['Ask', 'SIP', 'KL', '', 'Green', PROSE],
    ],
    ['two lost cells', ['Ask', 'SIP', 'Green', PROSE, '', ''], ['Ask', 'SIP', '', '', 'Green', PROSE]],
    ['a cell too many', ['Ask', 'SIP', 'KL', '', 'May 26', 'Green'], ['Ask', 'SIP', 'KL', 'May 26', 'Green']],
  ])('%s', (_, texts, right) => {
    expect(realigned(texts)).toEqual({ texts: right, warned: true });
  });
});

describe('a row is left as it is', () => {
  test.each([
    ['where nothing is amiss', ['Ask', 'SIP', 'KL', 'May 26', 'Green', PROSE]],
    ['where cells are only empty', ['Ask', 'SIP', '', '', '', PROSE]],
    ['where there is no room to move', ['Ask', 'SIP', 'KL', 'Green', 'Red', PROSE]],
    ['where a date has other words beside it', ['Ask', 'SIP', 'KL', 'Complete by May 26', 'Green', '']],
  ])('%s', (_, texts) => {
    expect(realigned(texts)).toEqual({ texts, warned: false });
  });
});
