import { finding, type Finding } from '../../model/finding.ts';
import type { Fault, PageRule } from './fault.ts';

/** What to do about each, in a line. Its page in `docs/errors/` says more. */
const HINTS: Readonly<Record<PageRule, string>> = {
  'page-html': 'Correct the template that writes this element.',
  'page-vnu': 'Correct the template that writes this element.',
  'page-axe':
    'Look the rule up by its name at https://dequeuniversity.com/rules/axe/ and correct the template.',
  'page-ibm':
    'Correct the template; or, where a person must judge, say why it is no fault in src/checks/built/triage.ts.',
  'page-title': 'Give the page one h1, and a title that no other page has.',
  'page-headings': 'Use the next level down: h2 below h1, h3 below h2. In prose, begin with ##.',
  'page-language': 'Write "language:" in site.yaml as a code such as en-GB.',
  'page-link': 'Correct the link, or publish the page that it leads to.',
  'page-link-names': 'Say in each link’s own words where it leads, and give links to two places two names.',
  'page-other-origin': 'Keep a copy in the content folder, and show that.',
  'page-complaint': 'Open the page in a browser, look at its console, and correct what it tells there.',
  'page-needs-javascript':
    'Put it into the page itself, or give what only scripts can use the class "scripted".',
  'page-print': 'Show it on paper too, or give what is of no use there the class "screen-only".',
  'page-consistent': 'Take the header and the footer from the layout src/layouts/Page.astro.',
  'page-reflow': 'Let the words wrap, or put what is wide in a box that moves by itself and takes the focus.',
  'page-cut': 'Let the box grow with its words: give it no height of its own, and no overflow: hidden.',
  'page-order': 'Put the parts in the order in which they are to be read, and do not turn them round in CSS.',
  'page-target': 'Make it at least 24 by 24 CSS pixels, with padding.',
  'page-pale': 'Choose darker colours: 4.5:1 for words, 3:1 for large words, shapes and the edges of fields.',
  'page-colour-alone': 'Put a word beside it that says the same.',
  'page-focus': 'Leave the ring of :focus-visible as it is, and lay nothing over what has the focus.',
  'page-keyboard': 'Use a link or a button, in the order of the page, with no tabindex above 0.',
  'page-motion': 'Put the movement into @media (prefers-reduced-motion: no-preference).',
  'page-zoom': 'Write sizes of letters in rem, and leave the viewport as the layout has it.',
  'page-hover': 'Show it always, or with a button.',
  'page-table': 'Give the table a caption, and each header scope="col" or scope="row".',
  'page-chart': 'Give the chart a title, a sentence that says what it shows, and the table of its numbers.',
  'page-joined': 'Put a space between the two elements, or let each begin a line.',
  'page-acronym':
    'Add it to glossary.yaml with its meaning, or write the long form with the short one in brackets.',
  'page-date': 'Write the day in words: 3 March 2026. A school or financial year: 2024 to 2025.',
};

/** Faults as findings: where many pages have the same one it is told once, with the first of them and how many there are. */
export function findingsOf(faults: readonly Fault[]): Finding[] {
  const same = Map.groupBy(faults, ({ rule, message }) => `${rule} ${message}`);
  return [...same.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const { rule, message, page } = first;
    const others = new Set(all.map((fault) => fault.page)).size - 1;
    const more = others === 0 ? '' : ` So it is on ${others} more ${others === 1 ? 'page' : 'pages'}.`;
    const seen = [...new Set(all.flatMap(({ condition }) => condition ?? []))];
    const where = seen.length === 0 ? '' : ` Seen at: ${seen.join(', ')}.`;
    return finding({
      rule,
      message: `${message}${where}${more}`,
      hint: HINTS[rule],
      file: page,
      position: null,
    });
  });
}
