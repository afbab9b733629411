import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPeriod } from '../../model/period.ts';
import { isDate, readTimescale } from './timescale.ts';

describe('words that are exactly a date are that date, and are not repeated', () => {
  test.each([
    ['Nov-21', '2021-11'],
    ['Sept 2019', '2019-09'],
    ['September 2019', '2019-09'],
    ['January 2020.', '2020-01'],
    ['Jul 17', '2017-07'],
    ['Sep17', '2017-09'],
    ["September '19", '2019-09'],
    ['Dec. 2021', '2021-12'],
    ['MAY 2022', '2022-05'],
    ['By July 2020', '2020-07'],
    ['by end of March 2018', '2018-03'],
    ['End July 2022', '2022-07'],
    ['To be completed by June 2022', '2022-06'],
    ['in May 2022', '2022-05'],
    ['31 March 2022', '2022-03-31'],
    ['31st March 2022', '2022-03-31'],
    ['31 Mar 22', '2022-03-31'],
    ['31-Mar-22', '2022-03-31'],
    ['March 31st, 2022', '2022-03-31'],
    ['Thursday 31 March 2022', '2022-03-31'],
    ['31/03/2022', '2022-03-31'],
    ['31.3.21', '2021-03-31'],
    ['2022-03-31', '2022-03-31'],
    ['03/2022', '2022-03'],
    ['2022-03', '2022-03'],
    ['2022', '2022'],
    ['By end of 2022', '2022'],
    ['2022/23', '2022/23'],
    ['2022-23', '2022/23'],
    ['2022/2023', '2022/23'],
    ['FY 22/23', '2022/23'],
    ['Q3 2021/22', '2021/22-Q3'],
    ['Quarter 3 2021-22', '2021/22-Q3'],
    ['2021/22 Q3', '2021/22-Q3'],
    ['Q2 2022', '2022-Q2'],
    ['Autumn term 2019', '2019-autumn'],
    ['Spring 2020', '2020-spring'],
    ['end of Summer term 2022', '2022-summer'],
    ['spring term 2021/22', '2022-spring'],
    ['autumn term 2021/22', '2021-autumn'],
  ])('%s is %s', (words, due) => {
    expect(readTimescale(words)).toEqual({ due, warnings: [] });
    expect(isDate(words)).toBe(true);
  });
});

describe('words that say more than a date are kept beside it', () => {
  test.each([
    ['Feb to July 22', '2022-02..2022-07'],
    ['Jan 22 - Apr 22', '2022-01..2022-04'],
    ['Mar to Jul 22', '2022-03..2022-07'],
    ['Mar to April 22', '2022-03..2022-04'],
    ['Apr 22 to May 22', '2022-04..2022-05'],
    ['Jan to Feb 22', '2022-01..2022-02'],
    ['May to June 2017', '2017-05..2017-06'],
    ['Nov to Feb 22', '2021-11..2022-02'],
    ['Oct 17 – Jan 18', '2017-10..2018-01'],
    ['June – Mar 18', '2017-06..2018-03'],
    ['September - December 2019', '2019-09..2019-12'],
    ['January 2020 to March', '2020-01..2020-03'],
    ['from September 2018 to December 2019', '2018-09..2019-12'],
    ['March 2022 to end of May 2022', '2022-03..2022-05'],
    ['7-11 March 2022', '2022-03-07..2022-03-11'],
    ['2nd to 6th March 2022', '2022-03-02..2022-03-06'],
    ['28 Feb – 4 March 2022', '2022-02-28..2022-03-04'],
    ['academic year 2021/22', '2021-09..2022-08'],
    ['Before March 2022', '2022-02-28'],
  ])('%s is %s', (words, due) => {
    expect(readTimescale(words)).toEqual({ due, timescale: words, warnings: [] });
  });

  test.each([
    ['Early October 2019', '2019-10'],
    ['July 2022 (TBC)', '2022-07'],
    ['All agencies have training offer by July 2020', '2020-07'],
  ])('%s is %s, with a warning', (words, due) => {
    const read = readTimescale(words);
    expect(read).toMatchObject({ due, timescale: words });
    expect(read.warnings).toHaveLength(1);
    expect(read.ongoing).toBeUndefined();
  });
});

describe('work that goes on is due when it is to be in place', () => {
  test.each([
    ['Jan-22 and Quarterly thereafter', '2022-01'],
    ['Apr 22 and ongoing', '2022-04'],
    ['January 2020 and ongoing.', '2020-01'],
    ['July 19 and on-going', '2019-07'],
    ['ongoing from January 2020', '2020-01'],
    ['from September 2019', '2019-09'],
    ['Commencing from April 2020', '2020-04'],
    ['September 2019 onwards', '2019-09'],
    ['Rolling programme from Sept 2019', '2019-09'],
    ['Monthly from 1 May 2022', '2022-05-01'],
    ['Apr 22 to Jun 22 and ongoing', '2022-04..2022-06'],
  ])('%s is %s and ongoing', (words, due) => {
    expect(readTimescale(words)).toEqual({ due, timescale: words, ongoing: true, warnings: [] });
  });

  test.each(['In place, ongoing monitoring', 'On-going', 'Ongoing', 'Continuous'])(
    '%s is ongoing, with no date',
    (words) => {
      const read = readTimescale(words);
      expect(read).toMatchObject({ timescale: words, ongoing: true });
      expect(read.due).toBeUndefined();
    },
  );
});

describe('several dates in one cell are due at the last, with a warning', () => {
  test.each([
    ['Feb 22 and July 22', '2022-07'],
    ['Apr 22 and Jul 22', '2022-07'],
    ['May 2019 and July 2019', '2019-07'],
    ['Feb and July 2022', '2022-07'],
    ['Dec 2021/Jan 2022', '2022-01'],
    ['June 2022, December 2022 and June 2023', '2023-06'],
    ['Draft by March 2022; final by July 2022', '2022-07'],
    ['50% Oct 17; 100% Mar 18', '2018-03'],
    ['Feb 22 and Apr to Jun 22', '2022-04..2022-06'],
  ])('%s is %s', (words, due) => {
    const read = readTimescale(words);
    expect(read).toMatchObject({ due, timescale: words });
    expect(read.warnings[0]).toContain('The last was taken');
  });
});

describe('where nobody could be held to a date, there is none, and the words are kept', () => {
  test.each([
    '6 times a year',
    'DIE Contingent',
    'TBC',
    'To be agreed',
    'Quarterly',
    'ASAP',
    'Duration of work to deliver the plan',
    'In place',
    'Autumn term',
    'July',
    '7 March',
    'Winter 2021/22 or later',
    '31 June 2022',
    '32 March 2022',
    'July 2022 to March 2022',
    'Nov 21, revised to Jan 22',
    'Completed November 2021',
    'After the review in March 2022',
    'Review of 999 files',
    'Monthly',
  ])('%s', (words) => {
    const read = readTimescale(words);
    expect(read.due).toBeUndefined();
    expect(read.timescale).toBe(words);
    expect(read.warnings).toHaveLength(1);
    expect(isDate(words)).toBe(false);
  });
});

test('a due period always exists, and words that are left out are never more than fillers', () => {
  const piece = fc.constantFrom(
    'Nov',
    '21',
    '2022',
    'to',
    '-',
    'and',
    'July',
    'ongoing',
    '31',
    '/',
    '22',
    'Q3',
    'term',
    'spring',
    'from',
    ',',
    'by',
    'x', // prettier-ignore
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((pieces) => pieces.join(' ')),
        fc.string(),
      ),
      (words) => {
        const read = readTimescale(words);
        if (read.due !== undefined) expect(toPeriod(read.due)).not.toBeNull();
        if (read.timescale === undefined) expect(isDate(words)).toBe(true);
        else expect(read.timescale).toBe(words);
      },
    ),
  );
});
