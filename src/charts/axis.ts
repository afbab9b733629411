/** An axis of values: from its lowest tick to its highest. */
export interface Axis {
  min: number;
  max: number;
  ticks: number[];
}

const STEPS = [1, 2, 5, 10] as const;
const MOST_STEPS = 5;

/** The axis that holds all of `values`, and nought, in at most about five round steps. */
export function valueAxis(values: readonly number[]): Axis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = roundStep((high - low || 1) / MOST_STEPS, values.every(Number.isInteger));
  const first = Math.floor(low / step + SLACK);
  const last = Math.max(Math.ceil(high / step - SLACK), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return { min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1, ticks };
}

/** So that 0.6 / 0.2, which is 2.9999999999999996, counts as three. */
const SLACK = 1e-9;

/** The smallest of 1, 2, 5, 10, 20, 50… that is no smaller than `least`. What is counted in wholes has no half steps. */
function roundStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least) + SLACK);
  const step = (STEPS.find((one) => one * power >= least - SLACK) ?? 10) * power;
  return whole ? Math.max(1, step) : step;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
