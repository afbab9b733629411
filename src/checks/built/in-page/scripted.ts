/** Whether the page is another one where no script runs. */

/** Data, which nothing runs. */
const DATA = ['application/json', 'application/ld+json'];

/**
 * True of a page that holds any script, or anything that asks whether scripts run. Of every other page it is certain
 * that it is the same without JavaScript.
 */
export function isScripted(): boolean {
  return (
    [...document.querySelectorAll('script')].some(
      (script) => !DATA.includes(script.getAttribute('type') ?? ''),
    ) ||
    performance.getEntriesByType('resource').some(isScript) ||
    document.querySelector('noscript, [href^="javascript:" i]') !== null ||
    document.evaluate('boolean(//@*[starts-with(name(), "on")])', document, null, XPathResult.BOOLEAN_TYPE)
      .booleanValue ||
    [...document.styleSheets].some((sheet) => asksForScripts(sheet.cssRules))
  );
}

/** A script may take its own element away once it ran. */
const isScript = (entry: PerformanceEntry): boolean =>
  entry instanceof PerformanceResourceTiming && entry.initiatorType === 'script';

/** Whether a style of this page's elements asks whether scripts run. All pages share a sheet, and most none of those. */
function asksForScripts(rules: CSSRuleList): boolean {
  return [...rules].some((rule) => {
    if (rule instanceof CSSImportRule) return rule.media.mediaText.includes('scripting');
    const isAsking = rule instanceof CSSMediaRule && rule.conditionText.includes('scripting');
    return (isAsking ? isMeant : asksForScripts)(innerRules(rule) ?? NONE);
  });
}

/** Whether any of the rules is meant for an element that is here, now or in a state that it may come into. */
function isMeant(rules: CSSRuleList): boolean {
  return [...rules].some((rule) => {
    if (rule instanceof CSSStyleRule)
      return STATE.test(rule.selectorText) || document.querySelector(rule.selectorText) !== null;
    const inner = innerRules(rule);
    return inner === null || isMeant(inner);
  });
}

/** What cannot be asked of the page as it is. */
const STATE = /::|:(?:hover|focus|active|target|checked|open|user-|placeholder|autofill)/;

const NONE = new CSSStyleSheet().cssRules;

/** Null of a rule that holds no others. */
const innerRules = (rule: CSSRule): CSSRuleList | null =>
  'cssRules' in rule && rule.cssRules instanceof CSSRuleList ? rule.cssRules : null;
