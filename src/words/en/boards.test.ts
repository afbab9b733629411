import { expect, test } from 'vitest';
import { memberWords } from './boards.ts';

test.each([
  [{ role: 'Independent chair' }, 'Independent chair'],
  [{ role: 'Head of SEND', organisation: 'Fernshire Council' }, 'Head of SEND, Fernshire Council'],
  [
    { role: 'Chair', organisation: 'Fernshire Council', name: 'Councillor Orla Fenwright' },
    'Chair: Councillor Orla Fenwright, Fernshire Council',
  ],
  [{ role: 'Chair', name: 'Councillor Orla Fenwright' }, 'Chair: Councillor Orla Fenwright'],
])('a member is a role, and has a name only where one was given: %o', (member, wanted) => {
  expect(memberWords(member)).toBe(wanted);
});
