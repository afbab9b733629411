import type { Plan } from './library.ts';

/** Whether anything is known around a plan: who inspected, its versions, who made it, its documents. */
const hasFacts = ({ inspection, versions, partners, documents }: Plan): boolean =>
  inspection !== undefined || versions.length + partners.length + documents.length > 0;

/** Whether a plan is introduced at all. One that was imported from a table may have neither words nor facts. */
export const isIntroduced = (plan: Plan): boolean => plan.introduction !== '' || hasFacts(plan);
