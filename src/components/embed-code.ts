/** What another site's editor copies: HTML that shows how a plan stands. */
import { actionsAddress, EMBED_SCRIPT, embedAddress, planAddress } from '../model/addresses.ts';
import type { PlanEdition } from '../model/edition.ts';
import { countDirections } from '../model/measure-counts.ts';
import type { Site } from '../model/schema/site.ts';
import { STANDINGS } from '../model/standing.ts';
import { didWeDoIt, embedFrom, isItBetter, STANDING } from '../words/en.ts';
import { sentenceText } from '../words/sentence.ts';

/** As high as it is on a narrow phone, in CSS pixels: for a site that allows no script. */
const HEIGHT = 640;

/** A frame, and the script that makes it as high as what it shows. `whole` makes an address whole. */
export function frameCode({ plan }: PlanEdition, whole: (address: string) => string): string {
  return [
    `<iframe src="${whole(embedAddress(plan.id))}" title="${escapeHtml(plan.title)}"`,
    `  width="100%" height="${HEIGHT}" style="border: 0" loading="lazy"></iframe>`,
    `<script src="${whole(EMBED_SCRIPT)}" async></script>`,
  ].join('\n');
}

/** The same facts in plain HTML, true as at today. */
export function plainCode(
  { plan, now, counts, measures }: PlanEdition,
  { publisher }: Site,
  whole: (address: string) => string,
): string {
  const standings = STANDINGS.filter((standing) => counts[standing] > 0).map(
    (standing) =>
      `  <li><a href="${whole(`${actionsAddress(plan.id)}?standing=${standing}`)}">${STANDING[standing]}: ${counts[standing]}</a></li>`,
  );
  const better =
    measures.length === 0 ? [] : [`<p>${sentenceText(isItBetter(countDirections(measures)))}</p>`];
  return [
    `<h2><a href="${whole(planAddress(plan.id))}">${escapeHtml(plan.title)}</a></h2>`,
    ...(counts.total === 0
      ? []
      : [`<p>${sentenceText(didWeDoIt(counts))}</p>`, '<ul>', ...standings, '</ul>']),
    ...better,
    `<p>${escapeHtml(embedFrom(publisher, now.day))}</p>`,
  ].join('\n');
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
