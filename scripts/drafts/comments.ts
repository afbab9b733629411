/** How wide a comment is: about as wide as an editor's window. */
const WIDTH = 100;

/** Words as lines of YAML comment, each `indent` spaces in; ends with a line break. */
export function commentLines(words: string, indent = 0): string {
  const lead = `${' '.repeat(indent)}# `;
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lead.length + longer.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((text) => `${(lead + text).trimEnd()}\n`).join('');
}

/** Words cut after a whole word where they are longer than `most` characters, with an ellipsis. */
export function opening(words: string, most: number): string {
  const plain = words.trim().replaceAll(/\s+/g, ' ');
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:.]+$/, '')} …`;
}
