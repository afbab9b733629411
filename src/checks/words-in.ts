import {
  actionFile,
  GLOSSARY_FILE,
  measureFile,
  planFile,
  planListFile,
  proseFile,
  reportFile,
  SITE_CORRECTIONS_FILE,
  SITE_FILE,
  youSaidFile,
} from '../model/content-files.ts';
import { BODY, type FieldPath } from '../model/finding.ts';
import type { Library, Plan } from '../model/library.ts';

/** Words that an editor wrote: a field’s, or the body of a page. */
export interface Words {
  file: string;
  /** The path of the field; of a body, the first step alone: see `BODY`. */
  path: FieldPath;
  words: string;
}

/** Every field of text in a library, and every body. Days, periods, numbers and addresses on the web are none. */
export function* wordsIn(library: Library): Iterable<Words> {
  yield* within(SITE_FILE, library.site);
  yield* within(GLOSSARY_FILE, library.glossary);
  yield* within(SITE_CORRECTIONS_FILE, library.corrections);
  for (const { id, body, ...facts } of library.prose) {
    yield* within(proseFile(id), facts);
    yield { file: proseFile(id), path: [BODY], words: body };
  }
  for (const { id, ...entry } of library.youSaid) yield* within(youSaidFile(id), entry);
  for (const plan of library.plans) yield* wordsOfPlan(plan);
}

function* wordsOfPlan(plan: Plan): Iterable<Words> {
  const {
    id: name,
    introduction,
    priorities,
    actions,
    measures,
    reports,
    boards,
    risks,
    corrections,
    ...facts
  } = plan;
  yield* within(planFile(name), facts);
  yield { file: planFile(name), path: [BODY], words: introduction };
  for (const [list, items] of Object.entries({ priorities, boards, risks, corrections })) {
    yield* within(planListFile(name, list as 'boards'), items);
  }
  for (const action of actions) yield* within(actionFile(name, action.ref), action);
  for (const { id, ...measure } of measures) yield* within(measureFile(name, id), measure);
  for (const report of reports) yield* within(reportFile(name, report.asAt), report);
}

const NOT_WORDS = /^(?:https?:|mailto:|\/|\d{4}-\d{2}-\d{2}$)/;

function* within(file: string, value: unknown, path: FieldPath = []): Iterable<Words> {
  if (typeof value === 'string') {
    if (value !== '' && !NOT_WORDS.test(value)) yield { file, path, words: value };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* within(file, item, [...path, index]);
  } else if (
    typeof value === 'object' &&
    value !== null &&
    !('kind' in value && 'from' in value && 'to' in value)
  ) {
    for (const [name, inside] of Object.entries(value)) yield* within(file, inside, [...path, name]);
  }
}
