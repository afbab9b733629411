import { escapeXml } from './xml.ts';

/** How many addresses one file may hold: https://www.sitemaps.org/protocol.html */
const MOST = 50_000;

/** One file of a site map. */
export interface SiteMapFile {
  /** Its name at the foot of the site: `sitemap-0.xml`. */
  name: string;
  xml: string;
}

/** The site map of whole addresses, in as many files as it takes. Never empty. */
export function siteMapFiles(addresses: readonly string[]): SiteMapFile[] {
  const count = Math.max(1, Math.ceil(addresses.length / MOST));
  return Array.from({ length: count }, (_, index) => ({
    name: `sitemap-${index}.xml`,
    xml: document('urlset', 'url', addresses.slice(index * MOST, (index + 1) * MOST)),
  }));
}

/** The index of a site map's files, by their whole addresses. */
export function siteMapIndex(files: readonly string[]): string {
  return document('sitemapindex', 'sitemap', files);
}

/** What robots are told: that all may be read, and where the site map is; null where the site has no address yet. */
export function robotsText(siteMap: string | null): string {
  const lines = ['User-agent: *', 'Allow: /'];
  return [...lines, ...(siteMap === null ? [] : ['', `Sitemap: ${siteMap}`]), ''].join('\n');
}

function document(root: string, entry: string, addresses: readonly string[]): string {
  const rows = addresses.map((address) => `<${entry}><loc>${escapeXml(address)}</loc></${entry}>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...rows,
    `</${root}>`,
    '',
  ].join('\n');
}
