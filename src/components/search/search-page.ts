/** In the browser, on the search page: the address says what is looked for, and the page follows it. */
import { namedFirst } from '../../model/search-merge.ts';
import { wordsOf } from '../../model/search-query.ts';
import { searchFor, type Chosen, type Outcome, type SearchedSite } from './engine.ts';
import type { PageWords } from './page-words.ts';
import { load, resultRow, type Loaded, type Templates } from './results-view.ts';

const form = must(HTMLFormElement, 'form.find[data-search]');
const field = must(HTMLInputElement, 'input[name=q]', form);
const status = must(HTMLElement, '#search-status');
const area = must(HTMLElement, '#results');
const list = must(HTMLOListElement, 'ol', area);
const more = must(HTMLButtonElement, '#more');
const help = must(HTMLElement, '#nothing-found');
const everything = must(HTMLElement, '#all-pages');
const templates: Templates = {
  result: must(HTMLTemplateElement, '#result'),
  tags: must(HTMLTemplateElement, '#tags'),
};
const words = JSON.parse(must(HTMLElement, '#search-words').textContent) as PageWords;

/** How many results are shown at once. */
const SHOWN = 10;

const links = [...document.querySelectorAll('.a-to-z a')];
const site: SearchedSite = {
  ...words,
  pages: links.length,
  get vocabulary() {
    return vocabulary();
  },
};
const title = document.title;
let latest = 0;

must(HTMLElement, '#narrow-search').append(must(HTMLTemplateElement, '#filters').content);
const narrow = must(HTMLElement, '.narrow');
/** Where there is room beside the results, what narrows them is open. */
must(HTMLDetailsElement, 'details', narrow).open = matchMedia('(min-width: 68rem)').matches;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go();
});
narrow.addEventListener('change', go);
must(HTMLElement, '[data-clear]', narrow).addEventListener('click', () => {
  clearChoices();
  go();
});
addEventListener('popstate', () => void follow());
if (location.hash === '#search') field.focus();
void follow();

/** What is in the form becomes the address. */
function go(): void {
  const chosen = [...narrow.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:checked, select')];
  const entries = [['q', field.value], ...chosen.map(({ name, value }) => [name, value])].filter(
    ([, value]) => value?.trim() !== '',
  );
  const query = new URLSearchParams(entries).toString();
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
  void follow();
}

/** What is in the address is looked for. */
async function follow(): Promise<void> {
  const turn = (latest += 1);
  const asked = new URLSearchParams(location.search);
  const text = (asked.get('q') ?? '').trim();
  const chosen = fillForm(asked, text);
  document.title = text === '' ? title : `${text}, ${title}`;
  everything.hidden = text !== '';
  if (text === '') {
    show(null, text, chosen);
    return;
  }
  status.textContent = words.say.searching;
  try {
    const outcome = await searchFor(text, chosen, site);
    if (turn === latest) show(outcome, text, chosen);
  } catch {
    if (turn !== latest) return;
    show(null, text, chosen);
    status.textContent = words.say.failed;
    everything.hidden = false;
  }
}

function show(outcome: Outcome | null, text: string, chosen: Chosen): void {
  const found = outcome?.found ?? [];
  list.replaceChildren();
  area.hidden = found.length === 0;
  narrow.hidden = outcome === null;
  help.hidden = outcome === null || found.length > 0;
  status.textContent = outcome === null ? '' : told(outcome, text, chosen);
  let shown = 0;
  const turn = latest;
  const showMore = async (): Promise<void> => {
    const next = found.slice(shown, shown + SHOWN);
    shown += next.length;
    more.hidden = shown >= found.length;
    const loaded = (await Promise.all(next.map(load))).flat();
    if (turn !== latest) return;
    const rows = namedFirst(loaded, nameOf, outcome?.concepts ?? []).map((one) =>
      resultRow(one, templates, words),
    );
    const [first] = rows.map((row) => row.querySelector('a'));
    list.append(...rows);
    if (shown > SHOWN) first?.focus();
  };
  more.onclick = () => void showMore();
  void showMore();
}

const nameOf = ({ page }: Loaded): string[] => wordsOf(page.meta['title'] ?? '');

/** What is said aloud of the results, and stands over them. */
function told({ found, instead, also }: Outcome, text: string, chosen: Chosen): string {
  const { say } = words;
  const count = found.length === 0 ? say.none : found.length === 1 ? say.one : say.many;
  const isMended = instead !== null && found.length > 0;
  return [
    ...(isMended ? [say.instead.replace('{words}', text).replace('{other}', instead)] : []),
    count
      .replace('{count}', String(found.length))
      .replace(say.forWords, isMended ? '' : say.forWords)
      .replace('{words}', text),
    ...(also.length > 0 && found.length > 0 ? [say.also.replace('{words}', also.join(', '))] : []),
    ...(chosen.size > 0 ? [say.narrowed] : []),
  ].join(' ');
}

/** The form shows what the address says; what was chosen in it. */
function fillForm(asked: URLSearchParams, text: string): Chosen {
  field.value = text;
  clearChoices();
  const chosen = new Map<string, string[]>();
  for (const choice of narrow.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    const values = asked.getAll(choice.name);
    if (choice instanceof HTMLSelectElement) choice.value = values[0] ?? '';
    else choice.checked = values.includes(choice.value);
    const isSet = choice instanceof HTMLSelectElement ? choice.value !== '' : choice.checked;
    if (isSet) chosen.set(choice.name, [...(chosen.get(choice.name) ?? []), choice.value]);
  }
  return chosen;
}

function clearChoices(): void {
  for (const box of narrow.querySelectorAll('input')) box.checked = false;
  for (const list of narrow.querySelectorAll('select')) list.value = '';
}

/** The words of all titles and of the glossary, for words that are on no page. */
function vocabulary(): ReadonlySet<string> {
  const texts = [...links.map((link) => link.textContent), ...words.glossary.flat()];
  return new Set(texts.flatMap(wordsOf));
}

/** The page and its script are made together: what is missing is a fault of ours. */
function must<Wanted extends Element>(
  kind: abstract new () => Wanted,
  selector: string,
  within: ParentNode = document,
): Wanted {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The search page has no ${selector}.`);
}
