import { planFile, SITE_FILE } from '../model/content-files.ts';
import type { FieldPath, Problem } from '../model/finding.ts';
import type { Given } from './check.ts';

/** What an importer writes where it knows nothing: "Write the name of your area here". */
const LEFT_OVER = /^Write (?:the|who) .+\b(?:here|role)\b/;

/** Words that an import left for the editor to replace, and that a reader would meet on every page. */
export function* draftWords({ library, at }: Given): Iterable<Problem> {
  const { site, plans } = library;
  const places: { file: string; field: FieldPath; words: string }[] = [
    { file: SITE_FILE, field: ['name'], words: site.name },
    { file: SITE_FILE, field: ['area'], words: site.area },
    { file: SITE_FILE, field: ['publisher'], words: site.publisher },
    { file: SITE_FILE, field: ['contact', 'role'], words: site.contact.role },
    ...plans.map(({ id, title }) => ({ file: planFile(id), field: ['title'], words: title })),
  ];
  for (const { file, field, words } of places) {
    if (!LEFT_OVER.test(words)) continue;
    const name = String(field.at(-1));
    yield {
      rule: 'draft-words',
      message: `"${words}" was left by an import, and readers would see it.`,
      hint: `Put your own words in its place: ${name}: ${EXAMPLE[name] ?? 'Our plan'}`,
      ...at(file, field),
    };
  }
}

const EXAMPLE: Readonly<Record<string, string>> = {
  name: 'Promises and progress',
  area: 'Fernshire',
  publisher: 'Fernshire Council',
  role: 'The plan’s coordinator',
  title: 'Our plan to put things right',
};
