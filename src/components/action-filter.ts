/** In the browser, above the table of a plan's actions: leaves in view what was chosen, as the address says it. */
import {
  compareActions,
  isChosen,
  readChosen,
  writeChosen,
  type Chosen,
  type ListedAction,
} from '../model/action-filter.ts';

interface Row {
  row: HTMLElement;
  facts: ListedAction;
}

/** The parts of the page that the script works on. */
interface Parts {
  form: HTMLElement;
  fields: HTMLSelectElement[];
  /** Says how many are shown. */
  status: HTMLElement;
  /** What to do where none is. */
  nothing: HTMLElement;
  rows: Row[];
}

const parts = readParts();
if (parts) start(parts);

/** The form comes out of its template: without a script it could do nothing. */
function readParts(): Parts | null {
  const template = document.querySelector<HTMLTemplateElement>('#narrow');
  const status = document.querySelector<HTMLElement>('#narrowed');
  const nothing = document.querySelector<HTMLElement>('#none-chosen');
  if (!template || !status || !nothing) return null;
  status.before(template.content);
  const form = document.querySelector<HTMLElement>('.narrow');
  if (!form) return null;
  const rows = [...document.querySelectorAll<HTMLElement>('.group tbody tr')].map((row) => ({
    row,
    facts: factsOf(row),
  }));
  return { form, fields: [...form.querySelectorAll('select')], status, nothing, rows };
}

function start(page: Parts): void {
  const { form, fields, rows } = page;
  // They narrow the list where no script runs; with one, links to them still lead here.
  for (const only of document.querySelectorAll<HTMLElement>('.only')) {
    only.classList.remove('only');
    only.hidden = true;
  }
  const details = form.querySelector('details');
  // On a phone the list comes first.
  if (details) details.open = matchMedia('(min-width: 48rem)').matches;
  let last = '';

  // A key moves through the choices one by one: together they are one step back.
  const choose = (chosen: Chosen, by = ''): void => {
    const address = location.pathname + writeChosen(chosen);
    if (by !== '' && by === last) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    last = by;
    show(page, chosen);
  };
  /** What was followed may be gone or far away: the focus goes to the form, or to what opens it. */
  const toForm = (): void => {
    const opens = details?.open === true ? fields[0] : details?.querySelector<HTMLElement>('summary');
    opens?.focus();
  };
  form.addEventListener('change', ({ target }) => {
    const entries = fields.map(({ name, value }) => [name, value]);
    choose(readChosen(new URLSearchParams(entries).toString()), (target as HTMLSelectElement).name);
  });
  for (const button of document.querySelectorAll('[data-clear]')) {
    button.addEventListener('click', (event) => {
      event.preventDefault();
      choose(readChosen(''));
      toForm();
    });
  }
  followKey((standing) => {
    choose({ ...readChosen(location.search), standing });
    form.scrollIntoView();
    toForm();
  });
  addEventListener('popstate', () => {
    last = '';
    show(page, readChosen(location.search));
  });

  const asked = readChosen(location.search);
  const fragment = location.hash.slice(1);
  const isStanding = rows.some(({ facts }) => facts.standing === fragment);
  show(page, { ...asked, standing: asked.standing || (isStanding ? fragment : '') });
  if (isStanding) form.scrollIntoView();
}

/** The key over the list narrows it too. */
function followKey(choose: (standing: string) => void): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.key a')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(link.hash.slice(1));
    });
  }
}

function show({ fields, status, nothing, rows }: Parts, chosen: Chosen): void {
  for (const field of fields) field.value = chosen[field.name as keyof Chosen];
  for (const { row, facts } of rows) row.hidden = !isChosen(facts, chosen);
  // Without the newest methods of lists: an old phone narrows the list as well.
  for (const body of new Set(rows.map(({ row }) => row.parentElement))) {
    const its = rows.filter(({ row }) => row.parentElement === body);
    const inOrder = [...its].sort((one, other) => compareActions(one.facts, other.facts, chosen.order));
    body?.append(...inOrder.map(({ row }) => row));
    body?.closest('.group')?.toggleAttribute(
      'hidden',
      its.every(({ row }) => row.hidden),
    );
  }
  const count = rows.filter(({ row }) => !row.hidden).length;
  nothing.hidden = count > 0;
  const { all = '', some = '' } = status.dataset;
  status.textContent = (count === rows.length ? all : some).replace('{count}', String(count));
}

function factsOf(row: HTMLElement): ListedAction {
  const { standing = '', leads = '', due = '', said = '', late = '-1' } = row.dataset;
  const priority = row.closest<HTMLElement>('.group')?.dataset['priority'] ?? '';
  return { standing, leads: leads.split(' '), priority, due, said, daysLate: Number(late) };
}
