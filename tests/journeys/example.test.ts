import { beforeAll, describe, expect, inject, test } from 'vitest';
import { faultLine } from '../gate/fault.ts';
import { ENGINES, gate, type GateResult } from '../gate/gate.ts';

describe('every page of the example', () => {
  let result: GateResult;
  beforeAll(async () => {
    result = await gate(inject('example'));
  });

  test.each(ENGINES)('passes: %s', (engine) => {
    expect(result[engine].map(faultLine)).toEqual([]);
  });
});
