import { describe, expect, test } from 'vitest';
import { edited, PUBLISHED, rewritten, type Files } from './published-content.ts';
import { REPORT, CORRECTIONS } from './published-paths.ts';

describe('a correction', () => {
  const change = edited(REPORT, 'Five new', 'Fifty new');
  const entry = (said: string, says: string, more = ''): Files => ({
    ...change,
    [CORRECTIONS]: `${PUBLISHED[CORRECTIONS] ?? ''}- date: 2026-02-13\n  file: reports/2026-01-31.yaml\n  field: actions.1.3.progress\n  said: ${said}\n  says: ${says}\n  because: A slip.\n${more}`,
  });

  test('quotes what it corrects, and covers nothing else', () => {
    expect(rewritten(entry('Five new staff began in January.', 'Fifty new staff began in January.'))).toEqual(
      [],
    );
    expect(rewritten(entry('Five', 'Fifty'))).toEqual([]);
    expect(rewritten(entry('Two more begin in May.', 'Three more begin in May.'))).toHaveLength(1);
    expect(rewritten(entry('Some words.', 'Other words.'))).toHaveLength(1);
    const second = edited(REPORT, '    status: amber', '    status: green', entry('Five', 'Fifty'));
    expect(rewritten(second)).toHaveLength(1);
  });

  test('cannot leave words untold that say nothing of anybody', () => {
    expect(rewritten(entry('(withheld)', 'Fifty new staff began in January.'))).toHaveLength(1);
  });

  test('that is still to come, or was there before, covers nothing', () => {
    const late = entry('Five', 'Fifty');
    expect(
      rewritten({ ...late, [CORRECTIONS]: (late[CORRECTIONS] ?? '').replace('2026-02-13', '2026-02-14') }),
    ).toHaveLength(1);
    const known = entry('Five', 'Fifty');
    expect(rewritten(known, { ...PUBLISHED, [CORRECTIONS]: known[CORRECTIONS] ?? '' })).toHaveLength(1);
  });
});
