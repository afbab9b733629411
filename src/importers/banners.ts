import { together, type Fates } from './account.ts';
import type { Named } from './banner-rows.ts';
import { hasBullet, itemsOf, withoutBullet } from './bullets.ts';
import type { PriorityDraft } from './draft.ts';
import { asMarkdown } from './markdown.ts';
import { refFrom, type DistinctNames } from './names.ts';
import type { Part } from './part.ts';
import type { Cell } from './source.ts';
import { titleOf } from './titles.ts';

/** A priority that stands over tables, in its place among the others. */
export interface Banner {
  readonly ref: string;
  readonly printed?: string;
  readonly named: Named;
  readonly parent: Banner | null;
  /** Paragraphs below it and above its first table. */
  readonly notes: readonly Cell[];
}

/** Kinds whose words are the inspectors' own. */
const FOUND = /weakness|concern|improvement/i;
const OUTCOMES_TITLE = /^(?:key |intended )?(outcomes?)\s*:\s*/i;

/** The place of the next priority: under the last one of each other kind, and after the last of its own. */
export function placeBanner(named: Named, last: Banner | null, names: DistinctNames): Banner {
  const above = ancestors(last);
  const same = above.find((banner) => banner.named.kind === named.kind);
  const parent = same === undefined ? last : same.parent;
  const wanted = refFrom(named.code ?? '') ?? 'S1';
  const ref = names.take(wanted);
  return {
    ref,
    ...(named.code !== null && named.code !== ref ? { printed: named.code } : {}),
    named,
    parent,
    notes: [],
  };
}

function ancestors(banner: Banner | null): Banner[] {
  return banner === null ? [] : [banner, ...ancestors(banner.parent)];
}

/** The priorities of a plan, from what stands over its tables. `kindOf` tells what those are called that have no label. */
export function draftBanners(banners: readonly Banner[], kindOf: (banner: Banner) => string): Part {
  const drafted = banners.map((banner) => ({ banner, ...draftBanner(banner, kindOf(banner)) }));
  return {
    priorities: drafted.map(({ draft }) => draft),
    fates: together(...drafted.map(({ fates }) => fates)),
  };
}

function draftBanner(banner: Banner, kind: string): { draft: PriorityDraft; fates: Fates } {
  const { named, parent, notes } = banner;
  const isFinding = FOUND.test(kind);
  const listed = listedOutcomes(notes);
  const draft: PriorityDraft = {
    ref: banner.ref,
    printed: banner.printed,
    kind,
    title: isFinding ? titleOf(named.words).title : named.words,
    parent: parent?.ref,
    finding: isFinding ? { quote: named.words } : undefined,
    outcomes: [...named.outcomes, ...listed.outcomes],
    response: listed.others.map(({ text }) => asMarkdown(text)),
    accountable: named.accountable ?? undefined,
  };
  const { nameLeftOut } = named;
  return {
    draft,
    fates: together({
      placed: [
        ...named.cells.map((cell) => ({
          cell,
          as: cell === named.accountableCell ? 'accountable' : 'priority',
        })),
        ...notes.map((cell) => ({ cell, as: 'response' })),
      ],
      warnings: nameLeftOut === null ? [] : [aboutName(nameLeftOut, banner)],
    }),
  };
}

/** Paragraphs after "Outcomes:" that have bullets are outcomes; the others say what is being done. */
function listedOutcomes(notes: readonly Cell[]): { outcomes: string[]; others: Cell[] } {
  const outcomes: string[] = [];
  const others: Cell[] = [];
  let open = false;
  for (const cell of notes) {
    const titled = OUTCOMES_TITLE.exec(cell.text);
    if (titled !== null) {
      open = true;
      outcomes.push(...itemsOf(cell.text.slice(titled[0].length), /s$/i.test(titled[1] ?? '')));
    } else if (open && hasBullet(cell.text)) {
      outcomes.push(withoutBullet(cell.text));
    } else {
      open = false;
      others.push(cell);
    }
  }
  return { outcomes, others };
}

function aboutName(
  { line, name }: NonNullable<Named['nameLeftOut']>,
  { ref }: Banner,
): Fates['warnings'][number] {
  return {
    line,
    message: `"${name}" may be a person's name. It was left out of who answers for ${ref}: a person is named only where that person agreed.`,
  };
}

/** A title as it is compared with another: "B) Service provision" is "Service Provision". */
export function comparable(text: string): string {
  return text
    .replace(/^[A-Za-z0-9]{1,2}[).:]\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
