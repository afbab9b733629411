/**
 * What a page may load and run: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/. Every script and
 * style of the site is a file of its own, so nothing inline is allowed, and no hash of anything inline is needed.
 */
import { SEARCH } from './addresses.ts';

/** What every page may do: use files of its own origin, and no other. */
const EVERY_PAGE: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** The search engine is WebAssembly, which this allows to be compiled; it does not allow `eval`. */
const WITH_SEARCH = EVERY_PAGE.map((directive) =>
  directive.startsWith('script-src') ? `${directive} 'wasm-unsafe-eval'` : directive,
);

/**
 * A browser takes this from a header alone: no other site may show ours in a frame. It is a policy by itself, which a
 * host sends beside the other; not for the short form of a plan, which is there for other sites to show.
 */
export const NO_FRAMES = "frame-ancestors 'none'";

/** The policy that the page at `address` carries itself. */
export function pagePolicy(address: string): string {
  return (address === SEARCH ? WITH_SEARCH : EVERY_PAGE).join('; ');
}

/**
 * The policy for a host that sends one header with every page. A browser holds a page to this and to its own
 * policy at once, so only the search page gains from what the search needs.
 */
export const HEADER_POLICY = WITH_SEARCH.join('; ');

/** The headers that a host should send with everything, by their names. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};
