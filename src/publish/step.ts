/** The steps of a publish, in the order in which they are done. */
export const STEPS = [
  'locked',
  'tidied',
  'compared',
  'checked',
  'built',
  'inspected',
  'carried',
  'flushed',
  'verified',
  'named',
  'recorded',
  'linked',
  'switched',
  'confirmed',
  'pruned',
  'reported',
  'unlocked',
] as const;
export type Step = (typeof STEPS)[number];
