import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { storedStopSchema } from '#shared/access/stop.ts';
import { placementSchema } from '#shared/concerns/placement.ts';
import { childItems } from '#shared/rights/child-items.ts';
import { matterSchemas } from '#shared/rights/matters.ts';
import { erasableKinds } from '#shared/rights/retention.ts';
import {
  followUpEntrySchema,
  informedEntrySchema,
  jointEntrySchema,
  ownEntrySchema,
} from '#shared/rounds/thread-entries.ts';
import { readStoredThread } from '#functions/people/index.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { filled } from '#test/builders/filled.ts';
import { readPdf } from '#test/builders/read-pdf.ts';
import { openRightsTown, type RightsTown } from '#test/builders/rights-town.ts';
import { archiveFiles } from './use-cases/archive-files.ts';

const schemas: Record<string, z.ZodObject> = {
  ...matterSchemas,
  ...{ own: ownEntrySchema, joint: jointEntrySchema, 'follow-up': followUpEntrySchema },
  ...{ informed: informedEntrySchema, placement: placementSchema, stop: storedStopSchema },
};
const told = Object.entries(childItems)
  .filter(([, { archive }]) => archive === 'matter' || archive === 'thread')
  .map(([name]) => name);
/** What a reader of the Danish page has no use for: the other language, a colour’s number, ids of questions. */
const unread = /\.(en|colour|shape) /;
const at = '2026-11-21T08:00:00.000Z';

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town.close());

test('each kind of item that is told has a schema here', () => {
  expect(told.filter((name) => !schemas[name])).toEqual([]);
});

describe.each([0, 1])('an archive is handed every word that stands about a child (choice %i)', (choice) => {
  test.each(told)('of %s, in the open file and in the readable one', async (name) => {
    const schema = schemas[name];
    if (!schema) throw new Error('no schema');
    const { item, texts } = filled(schema, name, choice);
    const childId = `barn-${name}-${choice}`;
    const own = { childId, id: `et-${name}` };
    await town.put(aTownChild({ id: childId }));
    await town.table.put({
      Item: { ...item, ...('childId' in item && own), pk: `0899#child#${childId}`, sk: `${name}#et` },
    });
    const thread = await readStoredThread(town.table, '0899', childId);
    if (!thread) throw new Error('no child');
    const { json, pdf } = await archiveFiles(town.table, thread, erasableKinds, at);
    const { document } = JSON.parse(new TextDecoder().decode(json)) as { document: object };
    const open = JSON.stringify(document);
    expect(texts.filter((text) => !open.includes(text))).toEqual([]);
    const plain = (text: string) => text.replace(/\s+/g, '');
    const readable = plain((await readPdf(pdf)).text);
    const read = texts.filter((text) => !unread.test(text));
    expect(read.filter((text) => !readable.includes(plain(text)))).toEqual([]);
  });
});
