import type { Site } from '../../model/schema/site.ts';

/** On the page about privacy: numbers and names that look like somebody’s own, and why they are not. */
export const NOT_PERSONAL = {
  heading: 'What only looks private',
  note: 'We never publish who a child or a parent is. These are on our pages, and are nobody’s own.',
} as const;

/** "07700 900 411: it is the help line’s number for text messages." */
export function notPersonalWords({ words, because }: Site['notPersonal'][number]): string {
  return `${words}: ${because.replace(/\.$/, '')}.`;
}
