import {
  ACCESSIBILITY,
  actionAddress,
  brandAddress,
  CORRECTIONS,
  HOME,
  logoAddress,
  measureAddress,
  youSaidAddress,
} from '../../src/model/addresses.ts';
import type { Edition } from '../../src/model/edition.ts';
import { ANSWER, complianceSentence, correctedPlace, occasionWords } from '../../src/words/en.ts';
import { sentenceText } from '../../src/words/sentence.ts';
import { on, placed, type Wordings } from './expected.ts';

const corrected = ({ corrections }: Edition) =>
  on(
    CORRECTIONS,
    corrections.map(({ place }) => sentenceText(correctedPlace(place, null))),
  );

/** How pages word what the site and families' comments say by choice, by name or by link. */
export const WORDINGS_OF_SITE: Wordings = {
  'site.address': ({ site }) => on(HOME, [site.address]),
  'site.contact.phone': ({ site }) => on(HOME, [site.contact.phone]),
  'site.contact.email': ({ site }) => on(HOME, [`mailto:${site.contact.email ?? ''}`]),
  'site.brand.colour': ({ site }) => on(HOME, [site.brand?.colour && brandAddress(site.brand.colour)]),
  'site.brand.logo.file': ({ site }) => on(HOME, [site.brand?.logo && logoAddress(site.brand.logo.file)]),
  'site.language': ({ site }) => on(HOME, [site.language]),
  'site.accessibility.compliance': ({ site }) =>
    on(ACCESSIBILITY, [site.accessibility && sentenceText(complianceSentence(site.accessibility))]),
  'site-corrections[].file': corrected,
  'site-corrections[].field': corrected,
  'you-said.from.kind': ({ youSaid }) =>
    youSaid.flatMap(({ id, from }) =>
      on(youSaidAddress(id), [from && occasionWords({ kind: from.kind, name: from.name ?? null })]),
    ),
  'you-said.response[].state': ({ youSaid }) =>
    youSaid.flatMap(({ id, response }) =>
      on(
        youSaidAddress(id),
        response.map(({ state }) => ANSWER[state]),
      ),
    ),
  'you-said.actions[]': ({ youSaid }) =>
    youSaid.flatMap(({ id, actions }) =>
      on(
        youSaidAddress(id),
        placed(actions, '').map(({ plan, ref }) => actionAddress(plan, ref)),
      ),
    ),
  'you-said.measures[]': ({ youSaid }) =>
    youSaid.flatMap(({ id, measures }) =>
      on(
        youSaidAddress(id),
        placed(measures, '').map(({ plan, ref }) => measureAddress(plan, ref)),
      ),
    ),
};
