/** A copy of a content folder in which every free text of every record is hostile, and nothing is to be refused. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { listFolder } from '../../src/reader/folder.ts';
import { readFrontMatter } from '../../src/reader/front-matter.ts';
import { placeOf } from '../../src/reader/layout.ts';
import { usesIn, type Use } from '../fields/fields.ts';
import { kindOf } from '../fields/mark-content.ts';
import { harmlessMarkdown } from './hostile-content.ts';

/** What would run, each field beginning with another: in a page, a template, a table, a calendar or a feed that took it for more than words. */
export function hostileWords(canary: string, away: string, first = 0): string {
  const all = [
    `</title></textarea></script><script>${canary}</script><img src=${away}img.png onerror=${canary}>`,
    `" onmouseover="${canary}" ' autofocus onfocus='${canary}' x='`,
    `{{constructor.constructor("${canary}")()}} \${${canary}} <%= ${canary} %> #{${canary}} {%raw%}`,
    `]]> --> <!-- <![CDATA[ &lt;script&gt; &#0; \\u003cscript\\u003e \\r\\nATTACH:${away} ;,: \\n`,
    `=cmd|'/C calc'!A0 @SUM(1) +1 -1 javascript:${canary} [x](javascript:${canary})`,
    '\u200b\u200d\u00ad\u2060 zero width',
  ];
  return [...all.slice(first % all.length), ...all.slice(0, first % all.length)].join(' ');
}

/** A PNG of one pixel by its beginning, and a page to whatever looks further. */
function polyglot(canary: string): Buffer {
  const beginning = '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001\0\0\0\u0001';
  return Buffer.from(`${beginning}<script>${canary}</script>`, 'latin1');
}

/** Copies `from` to `to`, with these words at the beginning of every free text; how many texts there were. */
export function poisonContent(from: string, to: string, canary: string, away: string): number {
  cpSync(from, to, { recursive: true });
  const [inline, blocks] = markdownOf(canary);
  mkdirSync(path.join(to, 'files'), { recursive: true });
  writeFileSync(path.join(to, 'files/a.png'), polyglot(canary));
  let count = 0;
  for (const { path: file, read } of listFolder(from).files) {
    const place = placeOf(file);
    if (place.kind === 'beside' || place.kind === 'stray') continue;
    const text = new TextDecoder().decode(read());
    const parts = file.endsWith('.mdx') ? readFrontMatter(text) : { yaml: text, body: null };
    if ('fault' in parts) throw new Error(`${file}: ${parts.fault.message}`);
    const document = parseDocument(parts.yaml, { schema: 'failsafe' });
    const uses = usesIn(place.kind, document.contents).filter(
      ({ field }) => kindOf(field) === 'text' || field.name === 'you-said.theme',
    );
    for (const use of uses) {
      // The same words stay the same: one record may name another by them.
      poison(use, hostileWords(canary, away, use.scalar.value.length), inline);
      count += 1;
    }
    const yaml = document.toString({ lineWidth: 0 });
    const whole = parts.body === null ? yaml : `---\n${yaml}---\n${parts.body}\n\n${blocks}\n`;
    writeFileSync(path.join(to, file), whole);
  }
  return count;
}

/** What fits where a name must be short. */
const SHORT = '"><svg onload=alert(1)>';

function poison({ field, scalar }: Use, plain: string, inline: string): void {
  if (field.name === 'you-said.theme') {
    scalar.value = `${SHORT} ${scalar.value}`;
    return;
  }
  // The title of a comment's page is its beginning: two pages may not begin alike.
  if (field.name === 'you-said.said') scalar.value = `${scalar.value} ${plain}`;
  else if (field.shape.format === 'markdown') scalar.value = `${scalar.value}\n\n${inline}`;
  else scalar.value = `${plain} ${scalar.value}`;
}

/** The harmless Markdown: what fits into a paragraph, and all of it. */
function markdownOf(canary: string): [inline: string, blocks: string] {
  const all = harmlessMarkdown(canary).map(({ text }) => text);
  return [all.filter((text) => !text.includes('\n')).join(' '), all.join('\n\n')];
}
