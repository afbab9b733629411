import { together } from '../account.ts';
import type { MeasureDraft } from '../draft.ts';
import { asMarkdown } from '../markdown.ts';
import { idFrom, type DistinctNames } from '../names.ts';
import type { Part } from '../part.ts';
import type { Block, Cell } from '../source.ts';
import { findContents } from './contents.ts';
import { betterOf, readFigures, type Figures } from './figures.ts';
import { IndicatorsGatherer, type Indicator } from './gather-indicators.ts';

/** Indicators with the figures beside their charts. */
export interface IndicatorPages {
  readonly rest: readonly Block[];
  readonly draft: (names: DistinctNames) => Part;
}

const FEWEST = 2;
/** So many blocks above the first figures may say what belongs to all of them. */
const ABOVE = 6;
const STORY = /^story behind (?:the )?(?:baseline|data|figures|curve)\s*:?\s*/i;

/**
 * Reads the pages of a monitoring report, each of one indicator: the latest figure, its trend and how it compares, its risks,
 * the story behind it, partners and service measures. Null where a document has fewer than two. Never throws.
 */
export function readIndicators(blocks: readonly Block[]): IndicatorPages | null {
  const contents = findContents(blocks);
  const gatherer = new IndicatorsGatherer(contents);
  const isListing = (block: Block): boolean =>
    block.kind === 'table' && block.rows.flat().some((cell) => contents.cells.includes(cell));
  for (const block of blocks.slice(firstOf(blocks, isListing))) {
    if (block.kind === 'paragraph') gatherer.paragraph(block);
    else if (!isListing(block)) gatherer.table(block);
  }
  const { indicators, taken } = gatherer;
  if (indicators.filter(({ figures }) => figures !== null).length < FEWEST) return null;
  return {
    rest: blocks.filter((block) => !taken.has(block) && !isListing(block)),
    draft: (names) => draftAll(gatherer, contents.cells, names),
  };
}

/** Where the indicators begin: at their list, or a little above the first table of figures, where the risks of all of them stand. */
function firstOf(blocks: readonly Block[], isListing: (block: Block) => boolean): number {
  const listing = blocks.findIndex(isListing);
  if (listing !== -1) return listing;
  const figures = blocks.findIndex((block) => block.kind === 'table' && readFigures(block.rows) !== null);
  return figures === -1 ? blocks.length : Math.max(0, figures - ABOVE);
}

function draftAll(
  { indicators, risks, placed, refused }: IndicatorsGatherer,
  listing: readonly Cell[],
  names: DistinctNames,
): Part {
  return {
    measures: indicators.map((indicator, index) => draftIndicator(indicator, index + 1, names)),
    risks: risks.map(({ draft }) => draft),
    fates: together({
      placed: [...placed, ...listing.map((cell) => ({ cell, as: 'heading' }))],
      refused,
      warnings: indicators.flatMap(aboutIndicator),
    }),
  };
}

function draftIndicator(indicator: Indicator, number: number, names: DistinctNames): MeasureDraft {
  const { named, story, partners, service, risks } = indicator;
  const title = named?.title ?? `Indicator ${number}, whose title could not be read`;
  const told = story.map(({ text }) => asMarkdown(text.replace(STORY, ''))).join('\n\n');
  return {
    id: names.take(idFrom(title) ?? `indicator-${number}`),
    facts: {
      title,
      ...factsOf(indicator.figures),
      story: told === '' ? undefined : told,
      partners,
      risks: risks.map(({ draft }) => draft),
      service: service.map(({ title: of, developing }) => ({
        title: of,
        developing: developing ? 'true' : undefined,
        readings: [],
      })),
    },
  };
}

type FigureFacts = Omit<MeasureDraft['facts'], 'title'>;

/** What the figures say: the latest as a reading, beside the comparator's. */
function factsOf(figures: Figures | null): FigureFacts {
  const [latest, benchmark] = [figures?.latest ?? null, figures?.benchmark ?? null];
  const name = benchmark?.name ?? null;
  return {
    ...unitOf(latest),
    better: figures === null ? 'neither' : betterOf(figures),
    readings: latest === null ? [] : [readingOf(latest, benchmark)],
    comparators: name === null ? [] : [{ name }],
    trend: figures?.trend ?? undefined,
    benchmark: benchmark?.verdict,
  };
}

function unitOf(latest: Figures['latest']): Pick<FigureFacts, 'unit' | 'per' | 'decimals'> {
  if (latest === null) return { unit: 'number' };
  const decimals = latest.value.split('.')[1]?.length;
  return {
    unit: latest.percent ? 'percent' : latest.per === null ? 'number' : 'rate',
    per: latest.per ?? undefined,
    decimals: decimals === undefined ? undefined : String(decimals),
  };
}

function readingOf(
  { period, value }: NonNullable<Figures['latest']>,
  benchmark: Figures['benchmark'],
): NonNullable<FigureFacts['readings']>[number] {
  const [name, its] = [benchmark?.name ?? null, benchmark?.value ?? null];
  return { period, value, comparators: name === null || its === null ? {} : { [name]: its } };
}

function aboutIndicator({ figures, named, line }: Indicator): { line: number; message: string }[] {
  const title = named?.title ?? 'an indicator';
  const missing = [
    ...(figures?.latest ? [] : ['its latest figure']),
    ...(figures?.trend ? [] : ['its trend']),
    ...(figures === null || betterOf(figures) === 'neither' ? ['whether more of it is better'] : []),
  ];
  if (missing.length === 0) return [];
  return [
    {
      line,
      message: `The document does not say of "${title}": ${missing.join(', ')}. Look in its chart, and complete the measure.`,
    },
  ];
}
