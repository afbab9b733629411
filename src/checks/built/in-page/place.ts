/**
 * Where an element stands: what it stands in, from the body down, each with its classes, and itself. Where one element
 * holds all its words, that comes last: `body > main > div.prose > p > strong`. Empty where nothing is at the path.
 */
export function placeOf(path: string): string {
  const found = document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null);
  const element = found.singleNodeValue;
  if (!(element instanceof Element)) return '';
  const names: string[] = [];
  for (let at: Element | null = element; at !== null && at.localName !== 'html'; at = at.parentElement)
    names.unshift(nameOf(at));
  const [only, ...others] = [...element.childNodes].filter(hasWords);
  return [...names, ...(only instanceof Element && others.length === 0 ? [nameOf(only)] : [])].join(' > ');
}

const hasWords = (node: Node): boolean => (node.textContent ?? '').trim() !== '';
const nameOf = (element: Element): string => [element.localName, ...element.classList].join('.');
