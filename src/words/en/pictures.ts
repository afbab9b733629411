import { statesOf } from '../../model/answers.ts';
import { countStandings, type Counts } from '../../model/counts.ts';
import type { Edition, PlanEdition } from '../../model/edition.ts';
import type { YouSaidState } from '../../model/families.ts';
import { countDirections, type DirectionWord } from '../../model/measure-counts.ts';
import type { MeasureState } from '../../model/measure-state.ts';
import type { AnswerState } from '../../model/schema/you-said.ts';
import type { SitePage } from '../../model/site-pages.ts';
import type { Standing } from '../../model/standing.ts';
import { sentenceText } from '../sentence.ts';
import { didWeDoIt, PLAN_KIND } from './answers.ts';
import { ANSWER } from './families.ts';
import { DIRECTION_SINCE_START, isItBetter, verdictWords } from './measures.ts';
import { STANDING } from './standing.ts';
import { YOU_SAID_PAGES } from './you-said.ts';

/** The shape beside the words of a picture. */
export type PictureShape = { standing: Standing } | { direction: DirectionWord } | { answer: AnswerState };

/** What the picture says that is shown beside a link to a page. */
export interface PictureFacts {
  /**
   * The name of its file. All that can change of it is in the name, since whoever shows a picture keeps it for long:
   * a promise that is late has another picture than it had when it was on track.
   */
  name: string;
  /** Over the words: what they are about. */
  about: string;
  /** The words themselves, in large letters. */
  says: string;
  /** Under them. */
  more: string;
  shape: PictureShape | null;
}

/** The same as text, for those who do not see it. */
export const pictureText = ({ about, says, more }: PictureFacts): string =>
  [about, says, more].map((words) => words.replace(/[.]$/, '')).join('. ');

/**
 * The picture of a page. Pages that say the same share one: a promise has that of its plan and standing, and its own
 * title is the link's. So there are as many as there are things to say, however many promises there are.
 */
export function pictureOf(page: SitePage | null, edition: Edition): PictureFacts {
  if (page?.subject.kind === 'said') return saidPicture(page.subject.state, edition);
  const one = edition.plans.find(({ plan }) => plan === page?.plan);
  if (page === null || one === undefined) return sitePicture(edition);
  if (page.subject.kind === 'action') return actionPicture(page.subject.state.standing, one);
  return page.subject.kind === 'measure' ? measurePicture(page.subject.state, one) : planPicture(one);
}

function actionPicture(standing: Standing, { plan }: PlanEdition): PictureFacts {
  return {
    name: `plan.${plan.id}.${standing}`,
    about: 'One promise',
    says: STANDING[standing],
    more: plan.title,
    shape: { standing },
  };
}

function measurePicture({ sinceStart, verdict }: MeasureState, { plan }: PlanEdition): PictureFacts {
  const { direction } = sinceStart;
  const words = verdictWords(verdict);
  return {
    name: `plan.${plan.id}.${direction}.${verdict.verdict === 'cannot-say' ? verdict.why : verdict.verdict}`,
    about: `Is it better for families? ${words}`,
    says: DIRECTION_SINCE_START[direction],
    more: plan.title,
    shape: { direction },
  };
}

function planPicture({ plan, counts, measures }: PlanEdition): PictureFacts {
  const directions = countDirections(measures);
  const [name, more] =
    counts.total > 0
      ? [countsName(counts), didWeDoIt(counts)]
      : [`${directions.better}-of-${directions.total}.${directions.worse}-worse`, isItBetter(directions)];
  return {
    name: `plan.${plan.id}.${name}`,
    about: PLAN_KIND[plan.kind],
    says: plan.title,
    more: sentenceText(more),
    shape: null,
  };
}

function saidPicture({ answers }: YouSaidState, { site }: Edition): PictureFacts {
  const states = statesOf(answers);
  const [first] = states;
  return {
    name: `families.${states.join('-')}`,
    about: YOU_SAID_PAGES.title,
    says: states.map((state) => `${ANSWER[state]}.`).join(' '),
    more: site.area,
    shape: first === undefined ? null : { answer: first },
  };
}

function sitePicture({ site, plans }: Edition): PictureFacts {
  const counts = countStandings(plans.flatMap(({ now }) => now.actions));
  return {
    name: `site.${countsName(counts)}`,
    about: site.area,
    says: site.name,
    more: counts.total === 0 ? site.publisher : sentenceText(didWeDoIt(counts)),
    shape: null,
  };
}

const countsName = ({ complete, total, late }: Counts): string => `${complete}-of-${total}.${late}-late`;
