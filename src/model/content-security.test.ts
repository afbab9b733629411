import { describe, expect, test } from 'vitest';
import { HOME, SEARCH } from './addresses.ts';
import { HEADER_POLICY, pagePolicy, SECURITY_HEADERS } from './content-security.ts';

describe('the content security policy', () => {
  test.each([pagePolicy(HOME), pagePolicy(SEARCH), HEADER_POLICY])(
    'allows nothing inline, no eval and no other origin: %s',
    (policy) => {
      expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*|data:|blob:/);
      expect(policy).toContain("default-src 'none'");
    },
  );

  test('lets the search page alone compile the search engine', () => {
    expect(pagePolicy(SEARCH)).toContain("'wasm-unsafe-eval'");
    expect(pagePolicy(HOME)).not.toContain('wasm');
  });

  test('that a host sends is no stricter than the search page’s own', () => {
    expect(HEADER_POLICY).toBe(pagePolicy(SEARCH));
  });

  test('comes with the headers that a host should send', () => {
    expect(SECURITY_HEADERS['X-Content-Type-Options']).toBe('nosniff');
  });
});
