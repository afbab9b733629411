/**
 * What an engine cannot judge, and leaves for a person to look at: what was looked at, once, with the reason why it
 * is no fault. Nothing else of an engine is left out. What it calls a violation is never here.
 */
interface Triaged {
  engine: 'axe' | 'ibm' | 'vnu';
  rule: string;
  /**
   * What must be in the engine's words, in the element or, of IBM's, in where it stands (`in body > main > p`), for
   * this to be the same case; every case where it is not given.
   */
  where?: RegExp;
  why: string;
}

const OUR_PROBE = 'Our own probe answers it, on every page:';

export const TRIAGED: readonly Triaged[] = [
  {
    engine: 'axe',
    rule: 'color-contrast',
    where: /^<(text|tspan)/,
    why: `${OUR_PROBE} page-pale measures words in a drawing, in every condition. axe cannot tell what lies behind them.`,
  },
  {
    engine: 'ibm',
    rule: 'style_color_misuse',
    why: `${OUR_PROBE} page-colour-alone. The engine asks this of every page that has a style sheet.`,
  },
  {
    engine: 'ibm',
    rule: 'style_highcontrast_visible',
    why: `${OUR_PROBE} page-pale and page-focus, in forced colours. The engine asks this of every page that has a style sheet.`,
  },
  {
    engine: 'ibm',
    rule: 'element_tabbable_visible',
    why: `${OUR_PROBE} page-focus goes to every stop, and each must then be in view.`,
  },
  {
    engine: 'ibm',
    rule: 'element_tabbable_unobscured',
    why: `${OUR_PROBE} page-focus asks the browser at five points of every stop what lies on top.`,
  },
  {
    engine: 'ibm',
    rule: 'list_structure_proper',
    where: /<dl/,
    why: 'The engine does not know that the standard lets a div hold a dt and its dd. html-validate and vnu do.',
  },
  {
    engine: 'ibm',
    rule: 'text_block_heading',
    // Not where one element holds all the words: a paragraph that is bold from end to end is a heading made by hand.
    where:
      /in \S.* > (br|div(\.part-side)?|p(\.(kicker|when|hint|small|soft|figure|in-words|chart-title|lead))*)( > (a|span|time|label)\S*)?$/,
    why:
      'The engine asks this of every short paragraph that stands alone: a date, who said it, a kicker over a heading. ' +
      'None begins a part of its own: the transcripts of the screen reader were read for that.',
  },
  {
    engine: 'ibm',
    rule: 'text_sensory_misuse',
    where:
      /'(right|left|large|larger|big|extra|small|smaller|little|lower|higher|below|above|beside|under|over|top|bottom|round|(re-)?shape|, )+'/i,
    why:
      'The words stand in their other sense: “the right help”, “188 are left”, “in large print”, “lower is better”. ' +
      'They are no instruction that says where something stands.',
  },
  {
    engine: 'ibm',
    rule: 'blockquote_cite_exists',
    where: /in \S.*( > figure(\.\S+)? > blockquote\.quote| > div\.prose\S*( > \S+)* > blockquote)( > p)?$/,
    why:
      'What is quoted is what somebody said: a figure has who and where beside it in words, not in an attribute that ' +
      'nobody hears. In prose an editor wrote ">", which is how Markdown says that the words are another’s.',
  },
  {
    engine: 'ibm',
    rule: 'canvas_content_described',
    why: `${OUR_PROBE} page-chart. The drawing is a picture with a name, and the table of its numbers follows it.`,
  },
  {
    engine: 'ibm',
    rule: 'input_label_visible',
    where: /Read the chart/,
    why: 'The control that reads a chart is the chart itself. Its title and its sentence stand above it.',
  },
  {
    engine: 'ibm',
    rule: 'element_attribute_deprecated',
    where: /http-equiv="Content-Security-Policy"/,
    why: 'The engine recommends no http-equiv at all. The standard has it for a policy, and a page on a disk has no other way to have one.',
  },
  {
    engine: 'ibm',
    rule: 'input_fields_grouped',
    where: / > (div\.choices > p\.choose > select|p\.copy > textarea)$/,
    why: 'The engine recommends a fieldset wherever there is more than one field. Those of one question have one; these ask each its own.',
  },
  {
    engine: 'ibm',
    rule: 'text_quoted_correctly',
    where: /<textarea\b/,
    why: 'What stands between the marks is code to be copied.',
  },
  {
    engine: 'ibm',
    rule: 'text_quoted_correctly',
    // No mark of an end before the closing quotation mark: then it is no sentence that somebody said.
    where: /element: (["'])[^"']*[^.,!?…"']\1 <(th|td|p|h\d)\b/,
    why: 'A document puts a word or a name in marks, “Plan on a page”. Nobody is quoted: it is no sentence, and nobody is named.',
  },
  {
    engine: 'ibm',
    rule: 'input_label_visible',
    where: / > div\.choices > p\.choose > select$/,
    why: 'Each choice has its label over it, in the same part of the page that opens and closes: axe and html-validate find it.',
  },
  {
    engine: 'vnu',
    rule: 'Bad value',
    where: /wasm-unsafe-eval/,
    why: 'The version of vnu that fetches nothing as it is installed is older than this word of CSP level 3. Browsers know it: journeys hold search to the policy.',
  },
];

/** Whether what an engine left open was looked at before. */
export function isTriaged(engine: Triaged['engine'], rule: string, what: string): boolean {
  return TRIAGED.some((one) => one.engine === engine && one.rule === rule && (one.where?.test(what) ?? true));
}
