import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { BuiltPage } from './built-site.ts';
import type { Fault } from './fault.ts';

/** Works the configuration out once, and not anew for each page: that took as long as the page itself. */
class OneConfiguration extends StaticConfigLoader {
  readonly #resolved = super.getConfigFor('');

  override getConfigFor(): ReturnType<StaticConfigLoader['getConfigFor']> {
    return this.#resolved;
  }
}

/** The HTML standard and html-validate's accessibility rules, with no exception, and no configuration from elsewhere. */
const validator = new HtmlValidate(
  new OneConfiguration({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    elements: ['html5'],
  }),
);

/** What html-validate has against the page as it was written, before any browser mended it. */
export async function htmlFaults({ address, html }: BuiltPage): Promise<Fault[]> {
  const { results } = await validator.validateString(html, `${address}index.html`);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => ({
      page: address,
      rule: 'page-html',
      condition: null,
      message: `${ruleId}: ${message} (line ${line}, column ${column})`,
    }));
}
