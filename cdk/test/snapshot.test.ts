import { beforeAll, expect, test } from 'vitest';
import { allResources, stackNames, stubApp, type Resources } from './synthesized.ts';

let stacks: Record<string, Resources>;
beforeAll(() => {
  stacks = allResources(stubApp());
});

/** Hashes of assets change with every release of the CDK and say nothing. */
const scrubbed = (resources: Resources | undefined) =>
  `${JSON.stringify(resources, null, 1).replaceAll(/[0-9a-f]{64}/g, '<hash>')}\n`;

test('there are no stacks but those that are reviewed', () => {
  expect(Object.keys(stacks).sort()).toEqual([...stackNames].sort());
});

// Shows a reviewer all that a change does to the cloud; the other tests say what must be so.
test.each(stackNames)('%s is as it was reviewed', async (name) => {
  await expect(scrubbed(stacks[name])).toMatchFileSnapshot(`snapshots/${name}.snap`);
});
