/**
 * Where each page of the site is. Plain addresses that never change: each begins and ends with `/`,
 * and is relative to the site's base.
 */

export const HOME = '/';
export const GLOSSARY = '/glossary/';
/** Where one looks for something; without JavaScript, the list of every page. */
export const SEARCH = '/search/';
/** What there is to download, and what it holds. */
export const DATA = '/data/';
/** The JSON Schema of every plan's `plan.json`. */
export const DATA_SCHEMA = `${DATA}schema.json`;
/** Every correction of every plan. */
export const CORRECTIONS = '/corrections/';

/** The feeds and calendars, explained. */
export const FOLLOW = '/follow/';
/** What changed anywhere on the site, for programs that follow it. */
export const SITE_FEED = '/feed.xml';

/** What families said, and what came of it. */
export const YOU_SAID = '/you-said-we-did/';
/** The folder of the pages of themes, and so no id of an entry. */
export const THEMES = 'themes';

/** The page of one thing that families said. */
export const youSaidAddress = (id: string): string => `${YOU_SAID}${id}/`;
/** What families said about one thing, by the theme's id. */
export const themeAddress = (theme: string): string => `${YOU_SAID}${THEMES}/${theme}/`;
/** What families said in one year: the annual summary. */
export const youSaidYearAddress = (year: string): string => `${YOU_SAID}${year}/`;
/** The page of a plan. */
export const planAddress = (plan: string): string => `/plans/${plan}/`;
/** The page of one priority of a plan. */
export const priorityAddress = (plan: string, ref: string): string => `/plans/${plan}/priorities/${ref}/`;
/** The table of all actions of a plan. */
export const actionsAddress = (plan: string): string => `/plans/${plan}/actions/`;
/** The page of one action. */
export const actionAddress = (plan: string, ref: string): string => `/plans/${plan}/actions/${ref}/`;
/** The list of a plan's measures. */
export const measuresAddress = (plan: string): string => `/plans/${plan}/measures/`;
/** The page of one measure. */
export const measureAddress = (plan: string, id: string): string => `/plans/${plan}/measures/${id}/`;
/** The list of a plan's reports. */
export const reportsAddress = (plan: string): string => `/plans/${plan}/reports/`;
/** The page of a plan as it stood on the day of one report. */
export const reportAddress = (plan: string, asAt: string): string => `/plans/${plan}/reports/${asAt}/`;
/** What changed in a plan, newest first. */
export const changesAddress = (plan: string): string => `/plans/${plan}/changes/`;
/** The whole written statement on one page. */
export const statementAddress = (plan: string): string => `/plans/${plan}/statement/`;
/** The boards that answer for a plan. */
export const boardsAddress = (plan: string): string => `/plans/${plan}/boards/`;
/** The list of a plan's leads. */
export const leadsAddress = (plan: string): string => `/plans/${plan}/leads/`;
/** What one lead promised. */
export const leadAddress = (plan: string, lead: string): string => `/plans/${plan}/leads/${lead}/`;
/** A file in which a plan is published: `plan.json`, `actions.csv`. */
export const planDataAddress = (plan: string, file: string): string => `/plans/${plan}/${file}`;
/** What changed in a plan, for programs that follow it. */
export const planFeedAddress = (plan: string): string => `${planAddress(plan)}feed.xml`;
/** What changed of one action, for programs that follow it. */
export const actionFeedAddress = (plan: string, ref: string): string => `${actionAddress(plan, ref)}feed.xml`;
/** The dates to come of a plan, for calendars. */
export const calendarAddress = (plan: string): string => `${planAddress(plan)}dates.ics`;
/** How a plan stands, in little room, to be shown on other sites. */
export const embedAddress = (plan: string): string => `${planAddress(plan)}embed/`;
/** The script for a page that shows it. */
export const EMBED_SCRIPT = '/embed.js';
/** The picture that is shown beside a link to the site, by its name. */
export const pictureAddress = (name: string): string => `/pictures/${name}.png`;
/** A page of prose. */
export const proseAddress = (id: string): string => `/${id}/`;

/** The place of a term in the glossary, as a fragment: "EHC plan" is `ehc-plan`. */
export const termFragment = (term: string): string =>
  term
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The place of a board on the page of a plan's boards, as a fragment. */
export const boardFragment = (name: string): string => `board-${termFragment(name)}`;

/** An address under the site's base: `/plans/send/` under `/send-plan/` is `/send-plan/plans/send/`. */
export const underBase = (base: string, address: string): string => base.replace(/\/+$/, '') + address;

/** What the site is, and who publishes it. */
export const ABOUT = proseAddress('about');
/** The accessibility statement. */
export const ACCESSIBILITY = proseAddress('accessibility');

/** The stylesheet that carries a council's own colour. It is named after it, so a browser may keep it for ever. */
export const brandAddress = (colour: string): string => `/brand-${colour.slice(1).toLowerCase()}.css`;

/** The publisher's logo, by the ending of its file: `/logo.svg`. */
export const logoAddress = (file: string): string => `/logo.${file.split('.').at(-1)?.toLowerCase() ?? ''}`;

/** A file that lies in a plan's folder, by its path there: `files/minutes.pdf`. */
export const planFileAddress = (plan: string, file: string): string =>
  planAddress(plan) + file.split('/').map(encodeURIComponent).join('/');
