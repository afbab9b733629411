import type { Measure, Reading } from '../model/schema/measure.ts';

/**
 * A measure without the numbers that are withheld because they are small: where a file says both
 * `suppressed: true` and the number, no export may carry it.
 */
export function withoutWithheld(measure: Measure): Measure {
  return {
    ...measure,
    readings: measure.readings.map(withhold),
    service: measure.service.map((service) => ({ ...service, readings: service.readings.map(withhold) })),
  };
}

function withhold<One extends Pick<Reading, 'suppressed' | 'value' | 'words'>>(reading: One): One {
  return reading.suppressed === true ? { ...reading, value: undefined, words: undefined } : reading;
}
