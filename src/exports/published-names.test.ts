import { expect, test } from 'vitest';
import { planJsonSchemaFile } from './plan-schema.ts';
import { TABLES } from './tables/tables.ts';

/**
 * The names that other programs rely on. A change here breaks them: it needs a version, and a word on `/data/`.
 * A name that is only added breaks nothing.
 */

interface Node {
  properties?: Record<string, Node>;
  items?: Node;
  additionalProperties?: Node | false;
  anyOf?: Node[];
}

/** Every name of the schema with those above it: `actions[].moves[].because`. */
function namesOf(node: Node, above = ''): string[] {
  return [
    ...Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
      const path = above === '' ? name : `${above}.${name}`;
      return [path, ...namesOf(child, path)];
    }),
    ...(node.items === undefined ? [] : namesOf(node.items, `${above}[]`)),
    ...(typeof node.additionalProperties === 'object'
      ? namesOf(node.additionalProperties, `${above}{}`)
      : []),
    ...(node.anyOf ?? []).flatMap((child) => namesOf(child, above)),
  ];
}

test('the names of plan.json stay', async () => {
  await expect(`${namesOf(planJsonSchemaFile()).join('\n')}\n`).toMatchFileSnapshot(
    'published-names/plan.json.txt',
  );
});

test.each(TABLES.map((table) => [`${table.id}.csv`, table] as const))(
  'the columns of %s stay',
  async (file, table) => {
    const names = table.columns.map(({ name, kind }) => `${name} (${kind})`);
    await expect(`${names.join('\n')}\n`).toMatchFileSnapshot(`published-names/${file}.txt`);
  },
);
