/** Tells how long each part of a run took, in seconds. A part that comes again is added to itself. */
export function stopwatch(clock: () => Date): {
  lap: (part: string) => void;
  seconds: () => Readonly<Record<string, number>>;
} {
  const laps: Record<string, number> = {};
  let last = clock().getTime();
  return {
    lap: (part) => {
      const now = clock().getTime();
      laps[part] = (laps[part] ?? 0) + (now - last) / 1000;
      last = now;
    },
    seconds: () => ({ ...laps }),
  };
}
