import { together, type Fates, type Placement, type Refusal } from './account.ts';
import type { BoardDraft } from './draft.ts';
import { fateOfHeading, hasColumn, type Column } from './heading-row.ts';
import type { Field } from './headings.ts';
import { looksLikePerson } from './leads.ts';
import { refuseNotes, type ReadTables, type Section, type SectionRow, type Shape } from './shape.ts';
import { cell as cellAt, filled, type Cell, type SourceRow } from './source.ts';

const BOARD =
  /\b(?:board|committee|group|forum|panel|partnership|executive|assembly|taskforce|task force)\b|\bmember(?:s|ship)\b/i;
const MOST_COLUMNS = 3;
const FEWEST_ROWS = 2;
/** Organisations' short forms, at the end of a role: "Head of SEND, ABC". */
const ORGANISATION = /^(.{3,}),\s*([A-Z][A-Z&]{1,6})$/;
const CHAIR = /\((?:co-?|vice[- ])?chair[^)]*\)|\b(?:co-?|vice[- ])?chair\b/i;

/** A table of the members of a board, below its name. */
export const BOARD_TABLE: Shape = {
  name: 'boards',
  endsAtParagraph: true,
  head: (columns) =>
    hasColumn(columns, 'role') &&
    (hasColumn(columns, 'member') || hasColumn(columns, 'organisation')) &&
    !hasColumn(columns, 'action') &&
    !hasColumn(columns, 'measure')
      ? { columns, fates: together(...columns.map(fateOfHeading)) }
      : null,
  names: (title) => BOARD.test(title),
  titled: (title, rows) => (BOARD.test(title) ? columnsOf(rows) : null),
  read: readBoards,
};

/** The columns of a table without headings, by what stands in them: people, or roles and organisations. Null where it is no list of members. */
function columnsOf(rows: readonly SourceRow[]): Column[] | null {
  const said = rows.filter((row) => filled(row).length > 0);
  const width = Math.max(0, ...said.map((row) => row.findLastIndex(({ text }) => text !== '') + 1));
  if (said.length < FEWEST_ROWS || width < 2 || width > MOST_COLUMNS) return null;
  const columns = Array.from({ length: width }, (_, index) =>
    said.map((row) => row[index]?.text ?? '').filter((text) => text !== ''),
  );
  const people = columns.map(
    (texts) => texts.filter((text) => looksLikePerson(nameOf(text))).length / Math.max(1, texts.length),
  );
  const best = people.indexOf(Math.max(...people));
  const names = (people[best] ?? 0) >= SHARE_OF_PEOPLE ? best : -1;
  const others: Field[] = ['role', 'organisation'];
  return columns.map((_, index) => ({
    field: index === names ? 'member' : (others.shift() ?? null),
    heading: cellAt(0, index + 1, ''),
    asAt: null,
  }));
}

const SHARE_OF_PEOPLE = 0.4;

function nameOf(text: string): string {
  return text.replace(/\([^)]*\)/g, '').replace(/[\s,]+$/, '');
}

function readBoards(sections: readonly Section[]): ReadTables {
  const read = sections.map(readBoard);
  const fates = together(...read.map((one) => one.fates), refuseNotes(sections));
  return {
    statuses: [],
    leads: [],
    draft: () => ({ boards: read.flatMap(({ board }) => board ?? []), fates }),
  };
}

function readBoard({ title, rows }: Section): { board: BoardDraft | null; fates: Fates } {
  if (title === null) {
    const cells = rows.flatMap((row) => filled(row.cells));
    return {
      board: null,
      fates: together({
        refused: cells.map((cell) => ({ cell, why: 'Nothing above this table says which board it is of.' })),
      }),
    };
  }
  const members = rows.map(readMember);
  const board = {
    name: title.text.replace(/\s+/g, ' '),
    members: members.flatMap(({ member }) => member ?? []),
  };
  const names = members.flatMap(({ fates }) => fates.refused ?? []).filter(({ why }) => why === WHY_NO_NAMES);
  const warnings =
    names.length === 0
      ? []
      : [
          {
            line: title.line,
            message: `The ${names.length} names of the members of "${board.name}" were left out. Add "name" to a member in boards.yaml, only where that person agreed.`,
          },
        ];
  return { board, fates: together(...members.map(({ fates }) => fates), { warnings }) };
}

type Member = NonNullable<BoardDraft['members']>[number];

const WHY_NO_NAMES = 'A person is named on the site only where that person agreed. Add the name by hand.';

function readMember({ cells, columns }: SectionRow): { member: Member | null; fates: Partial<Fates> } {
  const at = (field: Field): Cell[] =>
    cells.filter(({ text }, index) => text !== '' && columns[index]?.field === field);
  const [names, roles, organisations] = [at('member'), at('role'), at('organisation')];
  const known = [...names, ...roles, ...organisations];
  const strange = filled(cells).filter((cell) => !known.includes(cell));
  const refused: Refusal[] = strange.map((cell) => ({ cell, why: 'Nothing says what this column holds.' }));
  const [said, ...others] = roles.length > 0 ? roles : organisations;
  const more = [...others, ...(roles.length > 0 ? organisations.slice(1) : [])];
  if (said === undefined) {
    return {
      member: null,
      fates: {
        refused: [...refused, ...names.map((cell) => ({ cell, why: 'No role stands beside this name.' }))],
      },
    };
  }
  const [, role = said.text, code] = (organisations.length === 0 ? ORGANISATION.exec(said.text) : null) ?? [];
  const chair = CHAIR.exec(names.map(({ text }) => text).join(' '))?.[0].replace(/[()]/g, '');
  const organisation = roles.length > 0 ? (organisations[0]?.text ?? code) : code;
  const placed = [...roles, ...organisations].filter((cell) => !more.includes(cell));
  return {
    member: {
      role: (chair === undefined ? role : `${role} (${chair})`).replace(/\s+/g, ' '),
      organisation: organisation?.replace(/\s+/g, ' '),
    },
    fates: {
      placed: placed.map((cell): Placement => ({ cell, as: 'member' })),
      refused: [
        ...refused,
        ...more.map((cell) => ({ cell, why: 'The member has a role already.' })),
        ...names.map((cell) => ({ cell, why: WHY_NO_NAMES })),
      ],
    },
  };
}
