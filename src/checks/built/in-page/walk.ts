/** Where the Tab key came, press by press, and whether that was everywhere and in order: WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3. */
import type { Found } from '../fault.ts';
import { pointOut, stops } from './elements.ts';

let walked: Element[] = [];
let expected: HTMLElement[] = [];

const note = ({ target }: FocusEvent): void => {
  if (target instanceof Element) walked.push(target);
};

/** Listens from now on; how many stops there should be. */
export function startWalk(): number {
  walked = [];
  expected = stops();
  document.addEventListener('focusin', note);
  return expected.length;
}

/** What was wrong with the walk, after Tab was pressed once for each stop and once more. */
export function endWalk(): Found[] {
  document.removeEventListener('focusin', note);
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
