/** One pass through a built page, for everything that is asked of it before it is published. */
import { Parser } from 'htmlparser2';

/** What a built page is made of. */
export interface BuiltPage {
  /** Where it is on the site, without the base: `/plans/send/`, `/404.html`. */
  address: string;
  title: string;
  language: string | null;
  /** The number of headings of the first level. */
  first: number;
  ids: ReadonlySet<string>;
  /** Ids that are given more than once. */
  repeated: string[];
  /** Every address that it links to or loads. */
  links: string[];
  /** The content security policy that it carries; null where it has none. */
  policy: string | null;
  /** What such a policy forbids: scripts, styles and events in the page itself. */
  inline: string[];
  /** What a screen reader would have no name for, as it stands in the page: `<img src="a.png">`. */
  nameless: string[];
  /** Whether it only leads on to another. */
  leadsOn: boolean;
  /** The words of its main part, one space between any two. */
  words: string;
}

/** Elements that a screen reader says by their words or by a label. */
const NAMED_BY_WORDS = new Set(['a', 'button', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary']);
const CONTROLS = new Set(['input', 'select', 'textarea']);
/** Of an `input`: those that nobody fills in, or that bring their own name. */
const UNLABELLED = new Set(['hidden', 'submit', 'reset', 'button']);
/** Attributes that hold one address each. */
const ADDRESSES = ['href', 'src', 'action', 'poster'];

type Attributes = Readonly<Record<string, string>>;

interface Open {
  name: string;
  attributes: Attributes;
  /** Whether a screen reader has words for it. */
  named: boolean;
  /** Whether words were seen in it, and so in all that it stands in. */
  hasWords: boolean;
}

export function readPage(address: string, html: string): BuiltPage {
  const reader = new PageReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  return reader.page(address);
}

class PageReader {
  private title = '';
  private language: string | null = null;
  private first = 0;
  private readonly ids = new Set<string>();
  private readonly repeated: string[] = [];
  private readonly links: string[] = [];
  private policy: string | null = null;
  private readonly inline: string[] = [];
  private readonly nameless: string[] = [];
  private leadsOn = false;
  private readonly words: string[] = [];
  private readonly stack: Open[] = [];
  /** How many elements of a name are open. */
  private readonly depths = new Map<string, number>();
  /** The ids that labels are for, and the controls that wait for one. */
  private readonly labels = new Set<string>();
  private readonly unlabelled: { id: string; shown: string }[] = [];

  open(name: string, attributes: Attributes): void {
    this.stack.push({
      name,
      attributes,
      named: isNamed(attributes) || attributes['hidden'] !== undefined,
      hasWords: false,
    });
    this.depths.set(name, this.depth(name) + 1);
    const { id } = attributes;
    if (id !== undefined && this.ids.has(id)) this.repeated.push(id);
    if (id !== undefined) this.ids.add(id);
    for (const key of ADDRESSES) if (attributes[key] !== undefined) this.links.push(attributes[key]);
    this.readHead(name, attributes);
    this.readInline(name, attributes);
    if (name === 'h1') this.first += 1;
    if (name === 'img') this.readImage(attributes);
    if (name === 'label' && attributes['for'] !== undefined) this.labels.add(attributes['for']);
    if (CONTROLS.has(name)) this.readControl(name, attributes);
  }

  text(text: string): void {
    if (this.depth('title') > 0 && this.depth('svg') === 0) this.title += text;
    if (text.trim() === '' || this.depth('script') > 0) return;
    this.nameOpen();
    if (this.depth('main') > 0) this.words.push(text);
  }

  close(name: string): void {
    const open = this.stack.pop();
    this.depths.set(name, this.depth(name) - 1);
    if (open === undefined || open.named || open.hasWords || !NAMED_BY_WORDS.has(name)) return;
    // An anchor that leads nowhere is a place and not a link.
    if (name !== 'a' || open.attributes['href'] !== undefined) this.nameless.push(shown(open));
  }

  page(address: string): BuiltPage {
    const { title, language, first, ids, repeated, links, policy, inline, leadsOn } = this;
    const unlabelled = this.unlabelled.filter(({ id }) => !this.labels.has(id)).map(({ shown }) => shown);
    const words = this.words.join(' ').replaceAll(/\s+/g, ' ').trim();
    const nameless = [...this.nameless, ...unlabelled];
    return {
      address,
      title,
      language,
      first,
      ids,
      repeated,
      links,
      policy,
      inline,
      nameless,
      leadsOn,
      words,
    };
  }

  private depth(name: string): number {
    return this.depths.get(name) ?? 0;
  }

  /** What is open has words: from the innermost out, as far as that is news. */
  private nameOpen(): void {
    for (let index = this.stack.length - 1; index >= 0; index -= 1) {
      const open = this.stack[index];
      if (open === undefined || open.hasWords) return;
      open.hasWords = true;
    }
  }

  private readHead(name: string, attributes: Attributes): void {
    if (name === 'html') this.language = attributes['lang'] ?? null;
    const equivalent = attributes['http-equiv']?.toLowerCase();
    if (name !== 'meta' || equivalent === undefined) return;
    if (equivalent === 'refresh') this.leadsOn = true;
    if (equivalent === 'content-security-policy') this.policy = attributes['content'] ?? '';
  }

  private readInline(name: string, attributes: Attributes): void {
    const isCode = name === 'script' && attributes['type']?.includes('json') !== true;
    const isForbidden = (isCode && attributes['src'] === undefined) || name === 'style';
    const runs = Object.entries(attributes).some(
      ([key, value]) => key === 'style' || /^on[a-z]+$/.test(key) || /^\s*javascript:/i.test(value),
    );
    if (isForbidden || runs) this.inline.push(shown({ name, attributes }));
  }

  private readImage(attributes: Attributes): void {
    if (attributes['alt'] === undefined) this.nameless.push(shown({ name: 'img', attributes }));
    else if (attributes['alt'] !== '') this.nameOpen();
  }

  private readControl(name: string, attributes: Attributes): void {
    const isLabelled = isNamed(attributes) || this.depth('label') > 0;
    if (UNLABELLED.has(attributes['type'] ?? '') || isLabelled) return;
    this.unlabelled.push({ id: attributes['id'] ?? '', shown: shown({ name, attributes }) });
  }
}

function isNamed(attributes: Attributes): boolean {
  return ['aria-label', 'aria-labelledby', 'title'].some((name) => (attributes[name] ?? '') !== '');
}

/** An element as it stands in the page, as far as it takes to find it. */
function shown({ name, attributes }: Pick<Open, 'name' | 'attributes'>): string {
  const some = Object.entries(attributes).slice(0, 2);
  return `<${name}${some.map(([key, value]) => ` ${key}="${value}"`).join('')}>`;
}
