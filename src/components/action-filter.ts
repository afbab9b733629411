/** In the browser, above the table of a plan's actions: leaves in view what was chosen, as the address says it. */
import {
  compareActions,
  isChosen,
  readChosen,
  writeChosen,
  type Chosen,
  type ListedAction,
} from '../model/action-filter.ts';

const template = document.querySelector<HTMLTemplateElement>('#narrow');
const status = document.querySelector<HTMLElement>('#narrowed');

if (template && status) start(template, status);

function start(template: HTMLTemplateElement, status: HTMLElement): void {
  // They narrow the list where no script runs.
  for (const only of document.querySelectorAll('.only')) only.remove();
  const rows = [...document.querySelectorAll<HTMLElement>('.group tbody tr')].map((row) => ({
    row,
    facts: factsOf(row),
  }));
  const bodies = [...document.querySelectorAll<HTMLElement>('.group tbody')];
  status.before(template.content);
  const form = document.querySelector<HTMLFormElement>('form.narrow');
  const nothing = document.querySelector<HTMLElement>('#none-chosen');
  if (!form || !nothing) return;
  const details = form.querySelector('details');
  // On a phone the list comes first.
  if (details) details.open = matchMedia('(min-width: 48rem)').matches;
  const fields = [...form.querySelectorAll('select')];

  const show = (chosen: Chosen): void => {
    for (const field of fields) field.value = chosen[field.name as keyof Chosen];
    let count = 0;
    for (const { row, facts } of rows) {
      row.hidden = !isChosen(facts, chosen);
      if (!row.hidden) count += 1;
    }
    for (const body of bodies) {
      const its = rows.filter(({ row }) => row.parentElement === body);
      body.append(
        ...its
          .toSorted((one, other) => compareActions(one.facts, other.facts, chosen.order))
          .map(({ row }) => row),
      );
      body.closest<HTMLElement>('.group')?.toggleAttribute(
        'hidden',
        its.every(({ row }) => row.hidden),
      );
    }
    nothing.hidden = count > 0;
    const { all = '', some = '' } = status.dataset;
    status.textContent = (count === rows.length ? all : some).replace('{count}', String(count));
  };
  let last = '';
  // A key moves through the choices one by one: together they are one step back.
  const choose = (chosen: Chosen, by: string): void => {
    const address = location.pathname + writeChosen(chosen);
    if (by !== '' && by === last) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    last = by;
    show(chosen);
  };

  form.addEventListener('change', ({ target }) => {
    const entries = [...new FormData(form)] as [string, string][];
    choose(readChosen(new URLSearchParams(entries).toString()), (target as HTMLSelectElement).name);
  });
  for (const button of document.querySelectorAll('[data-clear]')) {
    button.addEventListener('click', () => {
      choose(readChosen(''), '');
      fields[0]?.focus();
    });
  }
  // The key over the list narrows it too.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.key a')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose({ ...readChosen(location.search), standing: link.hash.slice(1) }, '');
      form.scrollIntoView();
      fields[0]?.focus();
    });
  }
  addEventListener('popstate', () => {
    last = '';
    show(readChosen(location.search));
  });

  const asked = readChosen(location.search);
  const byHash = location.hash.slice(1);
  const isStanding = rows.some(({ facts }) => facts.standing === byHash);
  show({ ...asked, standing: asked.standing || (isStanding ? byHash : '') });
  if (isStanding) form.scrollIntoView();
}

function factsOf(row: HTMLElement): ListedAction {
  const { standing = '', leads = '', due = '', said = '', late = '-1' } = row.dataset;
  const priority = row.closest<HTMLElement>('.group')?.dataset['priority'] ?? '';
  return { standing, leads: leads.split(' '), priority, due, said, daysLate: Number(late) };
}
