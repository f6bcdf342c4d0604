import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item, Table } from '#functions/kernel/table.ts';
import { aContent } from '#test/builders/portal-town.ts';
import {
  askInput,
  openSparringTown,
  questionId,
  teamId,
  type SparringTown,
} from '#test/builders/sparring-town.ts';
import { itemsOf, openOwnTables, type OwnTables } from './own-tables.ts';
import { on, type Step } from './stories/story.ts';
import { along, expectOneMore, off, runs, versionOf, word, type Try } from './tries.ts';

const day = '2026-11-23';
let town: SparringTown;
let tables: OwnTables;
let founded: Item[];
beforeAll(async () => {
  [town, tables] = await Promise.all([openSparringTown(), openOwnTables()]);
  founded = await itemsOf(town.client, 'test');
});
afterAll(() => Promise.all([town.close(), tables.close()]));

describe('a question to the district team, whatever is asked in whatever order', () => {
  const about = { childId: askInput.childId, caseId: askInput.caseId, questionId };
  const aTry: fc.Arbitrary<Try> = fc.oneof(
    fc.constant<Try>(() => on(day, 'ellen', 'ask-team', askInput)),
    fc.tuple(off, word).map(
      ([away, reflections]): Try =>
        (version) =>
          on(day, 'dorte', 'answer-question', {
            ...{ teamId, questionId, version: Math.max(version + away, 0), reflections, steps: [] },
            feedbackOn: '2027-01-11',
          }),
    ),
    fc.constantFrom<Try>(
      () => on(day, 'dorte', 'place-question', { teamId, questionId, degree: 3, show: true }),
      () => on(day, 'ellen', 'take-reply', { ...about, version: 1, moveId: 'move-tag', accepted: [] }),
    ),
    word.map(
      (text): Try =>
        () =>
          on(day, 'ellen', 'report-back', { ...about, text }),
    ),
  );
  const unshown = (item: Item | undefined) => item && { ...item, opened: true };
  const leads = ['>waiting', 'waiting>answered', 'answered>reported'];

  test('it goes from waiting to answered to reported alone, one version at a time', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(aTry, { maxLength: 14 }), async (tries) => {
        const stands = (table: Table) =>
          table.get({ pk: `0899#team#${teamId}`, sk: `question#${questionId}` } as never);
        const { table: own } = await tables.filledWith(founded);
        await along(own, tries, stands, (tried) => {
          // Shown before all have placed it: once, for good, and beside the version.
          if (tried.before?.['opened'] === true) expect(tried.after?.['opened']).toBe(true);
          expectOneMore({ ...tried, before: unshown(tried.before), after: unshown(tried.after) });
          const [from = '', to = ''] = [tried.before, tried.after].map((one) => String(one?.['state'] ?? ''));
          if (from !== to) expect(leads).toContain(`${from}>${to}`);
          seen.add(to);
        });
      }),
      runs,
    );
    expect([...seen].sort()).toEqual(['', 'answered', 'reported', 'waiting']);
  });
});

describe('a document of the portal, whatever is asked in whatever order', () => {
  const documentId = 'vejledning';
  const key = { pk: '0899#portal', sk: `doc#${documentId}` } as never;
  const by = (name: string, input: object): Step => on(day, 'adam', name, { documentId, ...input });
  const aTry: fc.Arbitrary<Try> = fc
    .tuple(off, word, fc.integer({ min: 0, max: 3 }))
    .chain(([away, text, n]) => {
      const at = (version: number) => Math.max(version + away, 0);
      return fc.constantFrom<Try>(
        (version) => by('save-document', { version: at(version), content: aContent({ text }) }),
        (version) => by('publish-document', { version: at(version) }),
        (version) => by('withdraw-document', { version: at(version), withdrawn: n > 1 }),
        (version) => by('restore-document', { version: at(version), number: Math.max(n, 1) }),
      );
    });
  const outIn = (item: Item | undefined) => (item?.['out'] ?? []) as Item[];
  const versionsIn = async (table: Table): Promise<Item[]> =>
    table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': `0899#portal-doc#${documentId}`, ':sk': 'version#' },
    });

  test('a version that is out never changes, the numbers have no gap, and what is found is what is out', async () => {
    let mostOut = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(aTry, { minLength: 4, maxLength: 16 }), async (tries) => {
        const { table } = await tables.filledWith(founded);
        await along(
          table,
          tries,
          async (over) => {
            const [document, out] = await Promise.all([over.get(key), versionsIn(over)]);
            return document && { ...document, out };
          },
          (tried) => {
            expectOneMore(tried);
            expect(outIn(tried.after).slice(0, outIn(tried.before).length)).toEqual(outIn(tried.before));
            const [from, to] = [tried.before, tried.after].map((one) => Number(one?.['published'] ?? 0));
            const goesOut = tried.name === 'publish-document' || tried.name === 'restore-document';
            const isNew = tried.ok && goesOut && versionOf(tried.after) !== versionOf(tried.before);
            expect(to).toBe((from ?? 0) + (isNew ? 1 : 0));
          },
        );
        const document = await table.get(key);
        const out = await versionsIn(table);
        const published = Number(document?.['published'] ?? 0);
        mostOut = Math.max(mostOut, published);
        expect(out.map(({ number }) => number)).toEqual(Array.from({ length: published }, (_, n) => n + 1));
        const found = await table.query({
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': '0899#portal-search', ':sk': 'entry#' },
        });
        expect(found).toHaveLength(published > 0 && document?.['withdrawn'] === false ? 1 : 0);
      }),
      runs,
    );
    expect(mostOut).toBeGreaterThan(1);
  });
});
