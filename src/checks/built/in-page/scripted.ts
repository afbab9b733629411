/** Whether the page is another one where no script runs. */
/** Data, which nothing runs. */
const DATA = ['application/json', 'application/ld+json'];

/**
 * True of a page that holds any script, or anything that asks whether scripts run. Of every other page it is certain
 * that it is the same without JavaScript.
 */
export function isScripted(): boolean {
  return (
    [...document.scripts].some(({ type }) => !DATA.includes(type)) ||
    document.querySelector('noscript, [href^="javascript:" i]') !== null ||
    document.evaluate('boolean(//@*[starts-with(name(), "on")])', document, null, XPathResult.BOOLEAN_TYPE)
      .booleanValue ||
    [...document.styleSheets].some((sheet) => asksForScripts(sheet.cssRules))
  );
}

function asksForScripts(rules: CSSRuleList): boolean {
  return [...rules].some(
    (rule) =>
      (rule instanceof CSSMediaRule && rule.conditionText.includes('scripting')) ||
      (rule instanceof CSSImportRule && rule.media.mediaText.includes('scripting')) ||
      ('cssRules' in rule && rule.cssRules instanceof CSSRuleList && asksForScripts(rule.cssRules)),
  );
}
