/** Puts one page before Lighthouse, as on a phone. It talks to nobody but the browser that it is given. */
import lighthouse from 'lighthouse';

/** The four that Lighthouse gives marks for, as it names them. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What came of one page. */
export interface Audited {
  /** From 0 to 100. */
  marks: Record<Category, number>;
  /** How far things moved while the page came. */
  shift: number;
  /** What cost marks, with what Lighthouse says of it; nothing of what `but` names. */
  lost: string[];
  /** Every address that the page asked for. */
  requests: string[];
}

/**
 * Audits the page at `url` in the browser that listens on `port`, leaving out the audits that `but` names.
 * What Lighthouse says, as a string, where it could not look at the page: on a busy machine it may ask to be run again.
 */
export async function audit(url: string, port: number, but: readonly string[]): Promise<Audited | string> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'silent',
    onlyCategories: [...CATEGORIES],
    skipAudits: [...but],
    disableFullPageScreenshot: true,
    // The page for what is not there is answered with 404, and looked at all the same.
    ignoreStatusCode: true,
  });
  if (result === undefined) return 'It did not look.';
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError !== undefined) return `${runtimeError.code}: ${runtimeError.message}`;
  const costly = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => audits[id]),
  );
  return {
    marks: Object.fromEntries(
      CATEGORIES.map((name) => [name, Math.round(100 * (categories[name]?.score ?? 0))]),
    ) as Record<Category, number>,
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    lost: costly.flatMap((one) =>
      one !== undefined && one.score !== null && one.score < 1
        ? [`${one.id}: ${one.title} ${one.displayValue ?? ''}`.trim()]
        : [],
    ),
    requests: requestsIn(audits['network-requests']?.details),
  };
}

function requestsIn(details: unknown): string[] {
  const { items = [] } = (details ?? {}) as { items?: { url?: string }[] };
  return items.flatMap(({ url }) => url ?? []);
}
