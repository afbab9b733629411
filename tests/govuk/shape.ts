import { Parser } from 'htmlparser2';

/**
 * What assistive technology makes of a piece of HTML: which controls and parts there are, in which order, what stands in
 * what, and what each is called or described by. Classes, boxes, words and addresses are left out: they are looks.
 */
export type Shape = string;

/** Elements that say what they are. All others are boxes. */
const SAID = new Set(
  (
    'a button caption details fieldset input label legend li nav ol optgroup option select summary table tbody td ' +
    'textarea th thead tr ul'
  ).split(' '),
);
/** Elements without an end. */
const EMPTY = new Set(['input', 'img', 'br', 'hr', 'path', 'use', 'wbr']);
/** Attributes of which it matters what they say, and those of which it matters that they are there. */
const TOLD = ['type', 'rel', 'scope', 'aria-current', 'role', 'tabindex', 'multiple'];
const PRESENT = ['aria-label'];

type Attributes = Readonly<Record<string, string>>;

interface Node {
  name: string;
  attributes: Attributes;
  children: Node[];
}

/** The shape of HTML: `label[for=select] select{option+}`. What repeats is told once. */
export function shapeOf(html: string): Shape {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const kinds = new Map<string, string>();
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const node = { name, attributes, children: [] };
      if (attributes['id'] !== undefined) kinds.set(attributes['id'], SAID.has(name) ? name : 'words');
      open.at(-1)?.children.push(node);
      if (!EMPTY.has(name)) open.push(node);
    },
    onclosetag: (name) => {
      if (open.at(-1)?.name === name) open.pop();
    },
  });
  parser.end(html);
  return told(root.children, kinds).join(' ');
}

function told(nodes: readonly Node[], kinds: ReadonlyMap<string, string>): string[] {
  return runs(
    nodes.flatMap((node) => {
      const inside = told(node.children, kinds);
      if (!SAID.has(node.name)) return inside;
      const about = attributesOf(node.attributes, kinds);
      return [`${node.name}${about}${inside.length === 0 ? '' : `{${inside.join(' ')}}`}`];
    }),
  );
}

function attributesOf(attributes: Attributes, kinds: ReadonlyMap<string, string>): string {
  const to = (name: string): string[] => {
    const ids = attributes[name]?.split(/\s+/) ?? [];
    return ids.map((id) => `${name}=${kinds.get(id) ?? 'nothing'}`);
  };
  const said = [
    ...TOLD.filter((name) => attributes[name] !== undefined).map(
      (name) => `${name}=${attributes[name] ?? ''}`,
    ),
    ...PRESENT.filter((name) => attributes[name] !== undefined && attributes[name] !== ''),
    ...to('for'),
    ...to('aria-describedby'),
  ];
  return said.length === 0 ? '' : `[${said.join(' ')}]`;
}

/** What comes several times in a row, alone or in pairs, is told once, with a plus. */
function runs(shapes: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < shapes.length;) {
    const size = [1, 2].find((length) => isAgain(shapes, at, length));
    if (size === undefined) {
      result.push(shapes[at] ?? '');
      at += 1;
      continue;
    }
    const unit = shapes.slice(at, at + size).join(' ');
    while (shapes.slice(at, at + size).join(' ') === unit) at += size;
    result.push(size === 1 ? `${unit}+` : `(${unit})+`);
  }
  return result;
}

function isAgain(shapes: readonly string[], at: number, length: number): boolean {
  const unit = shapes.slice(at, at + length);
  const next = shapes.slice(at + length, at + 2 * length);
  return next.length === length && unit.join(' ') === next.join(' ');
}
