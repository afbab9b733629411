import { availableParallelism, loadavg } from 'node:os';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { lookAtBuilt } from '../../scripts/site/look-at-built.ts';
import { CONDITIONS } from '../../src/checks/built/conditions.ts';
import { TRIAGED } from '../../src/checks/built/triage.ts';
import { RULES } from '../../src/model/rules.ts';
import type { SiteLook } from '../../src/checks/built/look-at-site.ts';
import { linesOf, PAGE_RULES } from '../gate/page-rules.ts';
import { tellFigure } from '../figures.ts';

const ENGINES = ['axe', 'ibm', 'html', 'vnu'] as const;

const keyFaults = ({ faults }: SiteLook): number =>
  (['page-focus', 'page-keyboard', 'page-order'] as const).flatMap((rule) => linesOf(faults, rule)).length;

describe('every page of the example, in every condition', () => {
  let look: SiteLook;
  beforeAll(async () => {
    const started = performance.now();
    look = await lookAtBuilt(inject('example'));
    const seconds = (performance.now() - started) / 1000;
    const pages = look.visits.length;
    tellFigure('pages gated', `${pages} pages, ${look.faults.length} faults, in ${seconds.toFixed(0)} s`);
    tellFigure(
      'the gate on 200 pages',
      `${((seconds / pages) * 200).toFixed(0)} s of 180 s, on ${availableParallelism()} cores (load ${(loadavg()[0] ?? 0).toFixed(1)})`,
    );
    tellFigure(
      'conditions',
      `${Object.keys(CONDITIONS).length + 1}: ${Object.keys(CONDITIONS).join(', ')}, no JavaScript`,
    );
    const scripted = look.visits.filter(({ isScripted }) => isScripted).length;
    tellFigure(
      'without JavaScript',
      `${scripted} pages hold a script, and were opened again without; the other ${pages - scripted} are the same`,
    );
    for (const engine of ENGINES) {
      const found = linesOf(look.faults, `page-${engine}`).length;
      const judged = TRIAGED.filter((one) => one.engine === engine).length;
      tellFigure(`engine ${engine}`, `${found} violations; ${judged} kinds of question judged by a person`);
    }
    const stops = look.visits.reduce((sum, { facts }) => sum + facts.stops, 0);
    tellFigure('keyboard', `${stops} stops, each seen, uncovered and in order but for ${keyFaults(look)}`);
    for (const engine of look.absent) tellFigure('an engine did not look', engine);
  });

  test.each(PAGE_RULES)('%s', (rule) => {
    expect(linesOf(look.faults, rule), RULES[rule].title).toEqual([]);
  });
});
