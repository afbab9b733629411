import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { lookAtBuilt } from '../../scripts/site/look-at-built.ts';
import { faultLine, type Fault } from '../../src/checks/built/fault.ts';
import { titled, withoutPolicy } from '../defects/breaks.ts';
import { CLEAN_PAGES, DEFECTS, type Defect } from '../defects/defects.ts';
import { tellFigure } from '../figures.ts';

/** Of a hundred defects so many must be caught by the rule that is named for them. */
const ENOUGH = 95;

const TWINS = Object.keys(CLEAN_PAGES) as Defect['on'][];
const addressOf = (name: string): string => `/${encodeURIComponent(name.replaceAll(/[^a-z]+/gi, '-'))}/`;
const twinOf = (page: Defect['on']): string => `/twin-${page}/`;

let room: string;
let faults: Fault[];

beforeAll(async () => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-defects-'));
  cpSync(inject('example'), room, { recursive: true });
  for (const page of TWINS) write(twinOf(page), titled(page)(withoutPolicy(clean(page))));
  for (const defect of DEFECTS) write(addressOf(defect.name), broken(defect));
  const wanted = new Set([...TWINS.map(twinOf), ...DEFECTS.map(({ name }) => addressOf(name))]);
  ({ faults } = await lookAtBuilt(room, { only: (address) => wanted.has(address) }));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

function clean(page: Defect['on']): string {
  return readFileSync(path.join(inject('example'), CLEAN_PAGES[page], 'index.html'), 'utf8');
}

function broken({ name, on, policy, break: breakIt }: Defect): string {
  const page = titled(name)(policy === true ? clean(on) : withoutPolicy(clean(on)));
  return breakIt(page);
}

function write(address: string, html: string): void {
  mkdirSync(path.join(room, address), { recursive: true });
  writeFileSync(path.join(room, address, 'index.html'), html);
}

const on = (address: string): Fault[] => faults.filter(({ page }) => page === address);
const isCaught = ({ name, rule, says }: Defect): boolean =>
  on(addressOf(name)).some(
    (fault) => fault.rule === rule && (says === undefined || fault.message.includes(says)),
  );

test.each(DEFECTS)('the page of "$name" is not the clean page', (defect) => {
  expect(broken(defect)).not.toBe(
    titled(defect.name)(defect.policy ? clean(defect.on) : withoutPolicy(clean(defect.on))),
  );
});

test('of a hundred defects the rule that is named for each catches ninety-five', () => {
  const missed = DEFECTS.filter((defect) => !isCaught(defect));
  const caught = DEFECTS.length - missed.length;
  tellFigure('seeded defects', `${caught} of ${DEFECTS.length} caught by the rule named for each`);
  const told = missed.map(
    ({ name, rule }) =>
      `${name}: ${rule}; found ${[...new Set(on(addressOf(name)).map((one) => one.rule))].join(', ')}`,
  );
  expect((100 * caught) / DEFECTS.length, told.join('\n')).toBeGreaterThanOrEqual(ENOUGH);
});

test.each(TWINS)('no alarm is raised over the clean twin: %s', (page) => {
  expect(on(twinOf(page)).map(faultLine)).toEqual([]);
});

test('there are sixty defects or more, each by another name', () => {
  expect(new Set(DEFECTS.map(({ name }) => addressOf(name))).size).toBeGreaterThanOrEqual(60);
});
