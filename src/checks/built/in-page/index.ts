/** What the browser is given under `window.candour`. */
import type { Found } from '../fault.ts';
import { colourAloneFaults } from './colour-alone.ts';
import { readFacts } from './facts.ts';
import { focusFaults, focusNow, ringFaults } from './focus.ts';
import { cutFaults, orderFaults, overlapFaults, reflowFaults, targetFaults } from './layout.ts';
import { noteRead, printFaults, scriptFaults, seenTexts } from './missing.ts';
import { growthFaults, hoverFaults, motionFaults, noteSizes, zoomFaults } from './motion.ts';
import { paleFaults } from './pale.ts';
import { forgetAll } from './remember.ts';
import { placeOf } from './place.ts';
import { isScripted } from './scripted.ts';
import { chartFaults, headingFaults, languageFaults, linkNameFaults, tableFaults } from './structure.ts';
import { endWalk, startWalk } from './walk.ts';
import { acronymFaults, dateFaults, joinedFaults } from './words.ts';

/** What does not depend on the condition that the page is seen in. */
const onceFaults = (): Found[] => [
  ...headingFaults(),
  ...languageFaults(),
  ...tableFaults(),
  ...linkNameFaults(),
  ...chartFaults(),
  ...joinedFaults(),
  ...acronymFaults(),
  ...dateFaults(),
  ...zoomFaults(),
  ...hoverFaults(),
  ...colourAloneFaults(),
];

/** Whether everything has its room. */
const roomFaults = (): Found[] => [...reflowFaults(), ...cutFaults(), ...overlapFaults(), ...orderFaults()];

/** A probe that is asked of the page as it is now. */
const afresh =
  <T>(look: () => T): (() => T) =>
  () => {
    forgetAll();
    return look();
  };

const probes = {
  readFacts: afresh(readFacts),
  noteRead: afresh(noteRead),
  printFaults: afresh(printFaults),
  seenTexts: afresh(seenTexts),
  scriptFaults,
  isScripted,
  onceFaults: afresh(onceFaults),
  roomFaults: afresh(roomFaults),
  paleFaults: afresh(paleFaults),
  focusFaults: afresh(focusFaults),
  ringFaults: afresh(ringFaults),
  focusNow: afresh(focusNow),
  targetFaults: afresh(() => [...targetFaults()]),
  motionFaults: afresh(() => [...motionFaults()]),
  noteSizes: afresh(noteSizes),
  growthFaults: afresh(() => [...growthFaults()]),
  placeOf,
  startWalk: afresh(startWalk),
  endWalk: afresh(endWalk),
};
export type Probes = typeof probes;

declare global {
  interface Window {
    candour: Probes;
  }
}

window.candour = probes;
