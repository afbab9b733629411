/** A plan with something of everything that stands in a table. */
import { aMeasure } from '../../model/measure.fixture.ts';
import { aPlan, anAction, aReport } from '../../model/plan.fixture.ts';

export const plan = {
  ...aPlan(
    {
      actions: [
        anAction({
          due: '2021-09',
          priority: 'A',
          leads: ['GB', 'somebody'],
          partners: ['Schools', 'Health'],
          amendments: [{ date: '2021-02-01', was: 'Old words', because: 'They were unclear' }],
          milestones: [{ ref: '1.1.1', title: 'A step', due: '2021-Q2', leads: ['GB'] }],
        }),
        anAction({ ref: '1.10' }),
      ],
      reports: [
        aReport('2021-07-31', {
          '1.1': { status: 'green', progress: '- Begun', milestones: { '1.1.1': { status: 'blue' } } },
        }),
        aReport(
          '2021-10-31',
          {
            '1.1': {
              status: 'amber',
              due: '2021-12',
              because: 'nobody applied',
              evidence: [{ title: 'Minutes', link: 'https://x.example', date: '2021-10-01' }],
              views: [{ who: 'The forum', words: 'Too slow' }],
            },
          },
          {
            title: 'Autumn',
            summary: 'In short',
            views: [{ who: 'The forum', words: 'Hm', date: '2021-11-02' }],
          },
        ),
      ],
      priorities: [{ ref: 'A', title: 'Waiting' }],
    },
    { leads: [{ id: 'head-of-send', role: 'Head of SEND', also: ['GB'] }] },
  ),
  measures: [
    aMeasure({
      unit: 'weeks',
      better: 'lower',
      baseline: { period: '2020-Q3', value: '58' },
      targets: [
        { period: '2021-Q3', value: '0' },
        { period: '2022', words: 'Better' },
      ],
      readings: [
        {
          period: '2021-Q2',
          value: '50',
          published: '2021-07-01',
          comparators: { England: '30', Wales: 'about 40' },
        },
        { period: '2021-Q2', value: '49', published: '2021-08-01', revises: '2021-07-01', because: 'a slip' },
        { period: '2021-Q3', value: '41' },
        { period: '2021-Q4', value: '3', suppressed: 'true' },
        { period: '2022-Q1', value: '20', published: '2022-03-01' },
      ],
      comparators: [{ name: 'England', note: 'Made up' }],
      service: [
        { title: 'Clinics', developing: 'true' },
        { title: 'Staff', readings: [{ period: '2021', value: '7' }] },
      ],
    }),
    { ...aMeasure(), id: 'nothing-yet' },
  ],
};
