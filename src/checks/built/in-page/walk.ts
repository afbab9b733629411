/** Where the Tab key came, press by press, and whether that was everywhere and in order: WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3. */
import type { Found } from '../fault.ts';
import { pointOut, stops } from './elements.ts';
import { looksOf, stopFaults, type Looks } from './focus.ts';

let walked: Element[] = [];
let expected: HTMLElement[] = [];
let looks = new Map<Element, Looks>();
let unseen: Found[] = [];

const note = ({ target }: FocusEvent): void => {
  if (target instanceof Element) walked.push(target);
};

/** By the next press the page has come to rest around the stop that has the focus. */
const look = (): void => {
  const at = document.activeElement;
  const before = at === null ? undefined : looks.get(at);
  if (at instanceof HTMLElement && before !== undefined) unseen.push(...stopFaults(at, before));
};

/** Listens from now on; how many stops there should be. */
export function startWalk(): number {
  [walked, unseen] = [[], []];
  expected = stops();
  looks = new Map(expected.map((stop) => [stop, looksOf(stop)]));
  document.addEventListener('focusin', note);
  document.addEventListener('keydown', look, { capture: true });
  return expected.length;
}

/** What is wrong with a walk through a page, and with the looks of the stops on its way. */
export interface Walk {
  way: Found[];
  looks: Found[];
}

/** How the walk was, after Tab was pressed once for each stop and once more. */
export function endWalk(): Walk {
  document.removeEventListener('focusin', note);
  document.removeEventListener('keydown', look, { capture: true });
  return { way: wayFaults(), looks: unseen };
}

function wayFaults(): Found[] {
  const reached = new Set(walked);
  const missed = expected.filter((stop) => !reached.has(stop));
  const round = walked.slice(0, reached.size);
  const turned = round.findIndex((stop, index) => index > 0 && !isAfter(stop, round[index - 1]));
  const fault = (message: string): Found => ({ rule: 'page-keyboard', message });
  return [
    ...trapFault(missed, fault),
    ...(turned === -1
      ? []
      : [fault(`The Tab key goes back, to ${pointOut(round[turned] ?? document.body)}`)]),
    ...skipFault(walked[0] ?? null, fault),
  ];
}

function trapFault(missed: readonly HTMLElement[], fault: (message: string) => Found): Found[] {
  const [first] = missed;
  if (first === undefined) return [];
  const last = walked.at(-1);
  const end = last === undefined ? '' : ` It came to its end at ${pointOut(last)}`;
  return [
    fault(
      `The Tab key does not come to ${missed.length} of ${expected.length} stops, first to ${pointOut(first)}.${end}`,
    ),
  ];
}

function isAfter(one: Element, other: Element | undefined): boolean {
  return other === undefined || (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The first stop leads past what every page begins with, to what this page is about; or is there already. */
function skipFault(first: Element | null, fault: (message: string) => Found): Found[] {
  const target =
    first instanceof HTMLAnchorElement && first.pathname === location.pathname
      ? document.getElementById(decodeURIComponent(first.hash.slice(1)))
      : null;
  const isThere = first?.closest('main') != null;
  if (isThere || target?.closest('main') != null) return [];
  return [
    fault(
      `The first stop does not lead to the main content: ${first === null ? 'there is none' : pointOut(first)}`,
    ),
  ];
}
