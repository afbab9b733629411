import { beforeAll, describe, expect, inject, test } from 'vitest';
import { lookAtBuilt } from '../../scripts/site/look-at-built.ts';
import { RULES } from '../../src/model/rules.ts';
import type { SiteLook } from '../../src/checks/built/look-at-site.ts';
import { linesOf, PAGE_RULES } from '../gate/page-rules.ts';
import { tellFigure } from '../figures.ts';

describe('every page of the example, in every condition', () => {
  let look: SiteLook;
  beforeAll(async () => {
    const started = performance.now();
    look = await lookAtBuilt(inject('example'));
    const seconds = Math.round((performance.now() - started) / 1000);
    tellFigure('pages gated', `${look.visits.length} pages, ${look.faults.length} faults, in ${seconds} s`);
    for (const engine of look.absent) tellFigure('an engine did not look', engine);
  });

  test.each(PAGE_RULES)('%s', (rule) => {
    expect(linesOf(look.faults, rule), RULES[rule].title).toEqual([]);
  });
});
