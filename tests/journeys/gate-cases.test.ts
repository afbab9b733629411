import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookAtBuilt } from '../../scripts/site/look-at-built.ts';
import { faultLine, type Fault } from '../../src/checks/built/fault.ts';
import { hasJava } from '../../src/checks/built/vnu.ts';
import { CASES, CLEAN, pageOf } from '../gate/cases.ts';
import { PAGE_RULES } from '../gate/page-rules.ts';

const java = await hasJava();
let folder: string;
let faults: Fault[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'candour-cases-'));
  for (const page of [{ name: CLEAN }, ...CASES]) {
    mkdirSync(path.join(folder, page.name));
    writeFileSync(path.join(folder, page.name, 'index.html'), pageOf(page));
  }
  ({ faults } = await lookAtBuilt(folder));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the gate', () => {
  for (const { name, rule, says, condition } of CASES) {
    test.skipIf(rule === 'page-vnu' && !java)(`${rule} refuses ${name}`, () => {
      const found = faults.filter(({ page }) => page === `/${name}/`);
      const named = found.filter(
        (one) => one.rule === rule && (says === undefined || one.message.includes(says)),
      );
      expect(named, found.map(faultLine).join('\n')).not.toEqual([]);
      if (condition !== undefined) expect(named.map((one) => one.condition)).toContain(condition);
    });
  }

  test('raises no alarm over a clean page', () => {
    const twins = CASES.filter(({ title }) => title === CLEAN).map(({ name }) => `/${name}/`);
    const alarms = faults.filter(
      ({ page, message }) => page === `/${CLEAN}/` && !twins.some((twin) => message.startsWith(twin)),
    );
    expect(alarms.map(faultLine)).toEqual([]);
  });

  test('has a case for each rule', () => {
    expect([...new Set(CASES.map(({ rule }) => rule))].toSorted()).toEqual(PAGE_RULES.toSorted());
  });
});
