import type { Edition } from '../model/edition.ts';
import type { Plan } from '../model/library.ts';
import { FRAME, inPlan } from '../words/en.ts';

/** What a plan is called in a breadcrumb: "Our plan", where there is one alone. */
export const planName = ({ plans }: Edition, plan: Plan): string =>
  plans.length === 1 ? FRAME.plan : plan.title;

/** The title of a page of a plan, made unique where other plans have pages of the same name. */
export const planTitled = ({ plans }: Edition, plan: Plan, title: string): string =>
  inPlan(title, plans.length === 1 ? null : plan.title);
