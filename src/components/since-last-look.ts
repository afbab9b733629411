/** In the browser, on the page of a plan's changes: says first what is new to this reader. */
import { changeMark, lookAgain, readKept } from '../model/last-look.ts';

/** One page of one site has a place of its own: another plan's changes are looked at apart. */
const PLACE = `changes seen on ${location.pathname}`;

const box = document.querySelector<HTMLElement>('.last-look');
const kept = document.querySelector<HTMLElement>('.what-is-kept');
try {
  if (box !== null) tellWhatIsNew(box);
  kept?.querySelector('button')?.addEventListener('click', ({ currentTarget: button }) => {
    localStorage.removeItem(PLACE);
    say(kept, (button as HTMLElement).dataset['forgotten']);
  });
} catch {
  // The browser keeps nothing for this site. The list of all changes is there.
  kept?.remove();
}

function tellWhatIsNew(box: HTMLElement): void {
  const words = box.dataset;
  const changes = [...document.querySelectorAll<HTMLElement>('[data-change]')];
  const now = { day: words['day'] ?? '', seen: changes.map(markOf) };
  const { since, keep } = lookAgain(readKept(localStorage.getItem(PLACE)), now);
  localStorage.setItem(PLACE, JSON.stringify(keep));
  if (since === null) {
    say(box, words['first']);
    return;
  }
  const seen = new Set(since.seen);
  const news = changes.filter((change) => !seen.has(markOf(change)));
  const told = words[news.length === 0 ? 'none' : news.length === 1 ? 'one' : 'many'];
  say(box, told?.replace('{count}', String(news.length)).replace('{day}', since.day));
  box.querySelector('ol')?.append(...rowsOf(news));
  box.querySelector('details')?.toggleAttribute('hidden', news.length === 0);
}

/** The rows of the list below, each with its day, as they are but for the changes that are not new. */
function rowsOf(news: readonly HTMLElement[]): Node[] {
  const rows = new Set(news.map((change) => change.closest('.changes > li')));
  return [...rows].flatMap((row) => {
    const copy = row?.cloneNode(true) as HTMLElement | undefined;
    const own = [...(row?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    for (const [index, change] of [...(copy?.querySelectorAll('[data-change]') ?? [])].entries()) {
      const original = own[index];
      if (original === undefined || !news.includes(original)) change.remove();
    }
    return copy ?? [];
  });
}

function markOf(change: HTMLElement): string {
  return changeMark(change.dataset['change'] ?? '');
}

function say(where: Element | null, words: string | undefined): void {
  const status = where?.querySelector('[role=status]');
  if (status) status.textContent = words ?? '';
}
