/** What was found out of elements, for as long as the page stays as it is. */

const known = new Set<{ clear: () => void }>();

/** The same answer, looked for once for each element until all is forgotten. */
export function remembered<T>(answer: (element: Element) => T): (element: Element) => T {
  const answers = new Map<Element, T>();
  known.add(answers);
  return (element) => {
    const before = answers.get(element);
    if (before !== undefined) return before;
    const found = answer(element);
    answers.set(element, found);
    return found;
  };
}

/** The page was changed, or may have been: what was true of its elements is asked again. */
export function forgetAll(): void {
  for (const answers of known) answers.clear();
}
