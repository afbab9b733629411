import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASES, CLEAN, pageOf } from '../gate/cases.ts';
import { ENGINES, gate, type GateResult } from '../gate/gate.ts';

let folder: string;
let result: GateResult;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'candour-cases-'));
  for (const page of [{ name: CLEAN }, ...CASES]) {
    mkdirSync(path.join(folder, page.name));
    writeFileSync(path.join(folder, page.name, 'index.html'), pageOf(page));
  }
  result = await gate(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the gate', () => {
  test.each(CASES)('$engine: refuses $name by $rule', ({ name, engine, rule }) => {
    const rules = result[engine].filter(({ page }) => page === `/${name}/`).map((fault) => fault.rule);
    expect(rules).toContain(rule);
  });

  test.each(ENGINES)('%s: raises no alarm over a clean page', (engine) => {
    const twins = CASES.filter(({ title }) => title === CLEAN).map(({ name }) => `/${name}/`);
    const alarms = result[engine].filter(
      ({ page, message }) => page === `/${CLEAN}/` && !twins.some((twin) => message.startsWith(twin)),
    );
    expect(alarms).toEqual([]);
  });

  test('has a case for each engine', () => {
    expect(new Set(CASES.map(({ engine }) => engine))).toEqual(new Set(ENGINES));
  });
});
