import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileDocumentSchema } from '#shared/rights/file-document.ts';
import { matterSchemas } from '#shared/rights/matters.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { filled } from '#test/builders/filled.ts';
import { aJpeg } from '#test/builders/jpeg.ts';
import { readPdf } from '#test/builders/read-pdf.ts';
import { openRightsTown, type RightsTown } from '#test/builders/rights-town.ts';

const childId = 'barnet';
const before = '2026-11-02T09:00:00.000Z';
const told = '2026-11-10T09:00:00.000Z';
const pk = `0899#child#${childId}`;
const person = (id: string) => ({ id, name: id });
let town: RightsTown;

/** Each kind with a word in every field; the ids hold them together. */
async function seed() {
  const make = (name: keyof typeof matterSchemas, sk: string, over: object, mark: string = name) => ({
    ...{ ...filled(matterSchemas[name], mark).item, ...over, pk, sk: `${name}#${sk}` },
  });
  const dialogue = { dialogueId: 'dialog-en', at: told };
  const answers = (side: string, by: string, more: object = {}) =>
    make(
      'answers',
      `dialog-en#${side}#${by}`,
      { ...dialogue, side, by: person(by), withStaff: undefined, ...more },
      `svar-${by}`,
    );
  const familyTold = {
    at: told,
    on: '2026-11-10',
    by: person('ellen'),
    how: 'talk',
    said: 'sagt-hjemme',
    agrees: true,
  };
  await town.table.batchWrite(
    [
      make('case', 'sag-en-11', { id: 'sag-en-11', familyTold, coveredAt: undefined, raisedAt: before }),
      make('case', 'sag-to-22', { id: 'sag-to-22', familyTold: undefined }, 'ufortalt'),
      make('plan', 'sag-en-11', { caseId: 'sag-en-11', at: told }),
      make('voice', 'stemme-en', {
        id: 'stemme-en',
        about: { kind: 'child' },
        parentsMaySee: true,
        at: told,
      }),
      make(
        'voice',
        'stemme-to',
        { id: 'stemme-to', about: { kind: 'child' }, parentsMaySee: false },
        'hemmeligt',
      ),
      make('notification', 'meldt', { id: 'meldt-en' }),
      make('sparring', 'spurgt', { id: 'spurgt-en', caseId: 'sag-en-11' }),
      make('dialogue', 'dialog-en', {
        ...{
          id: 'dialog-en',
          state: 'talk-held',
          unitId: 'myren',
          age: '3-5',
          profileVersion: 1,
          startedAt: told,
        },
        ...{
          answered: [{ side: 'guardian', ...person('mother'), at: told }],
          invited: { at: told, by: person('ellen') },
        },
        comments: ['mother', 'father'].map((id) => ({
          ...{ id: `ord-${id}`, by: person(id), side: 'guardian', text: `kommentar-${id}`, at: told },
        })),
      }),
      answers('guardian', 'mother'),
      answers('guardian', 'father'),
      answers('staff', 'ellen'),
      make('correction', 'et', { id: 'ret-et', by: person('mother') }),
      make('correction', 'to', { id: 'ret-to', by: person('father') }, 'fars-ønske'),
      make('origin', '', {}),
      ...['stemme-en', 'stemme-to'].map((id) => ({
        ...{
          pk: `0899#voice-picture#${id}`,
          sk: 'picture',
          childId,
          jpeg: aJpeg(10, id.endsWith('en') ? 10 : 20),
        },
      })),
    ].map((put) => ({ put })),
  );
}

beforeEach(async () => {
  town = await openRightsTown();
  await seed();
});
afterEach(() => town.close());

/** What the mother is handed: the open file, and the readable one without the spaces. */
async function handed() {
  await town.gets('mother', 'ask-file', { childId, fileId: 'indsigt-en' });
  await town.workOff();
  const written = (format: string) =>
    Buffer.from([...town.stored].filter(([name]) => name.endsWith(format)).at(-1)?.[1] ?? '', 'latin1');
  const document = fileDocumentSchema.parse(JSON.parse(written('json').toString()).document);
  const pdf = await readPdf(written('pdf'));
  return {
    document,
    open: JSON.stringify(document),
    readable: pdf.text.replace(/\s+/g, ' '),
    roles: pdf.roles,
  };
}
/** What of it must not be there, and is. */
const foundIn = (text: string, ...marks: string[]) => marks.filter((mark) => text.includes(mark));
const stop = (from: string, until?: string) =>
  town.put(
    aTownChild({ stops: [{ id: 'stop-en', from, ...(until && { until }), setBy: 'ellen' }], version: 2 }),
  );

describe('a parent is handed', () => {
  test('a case they have been told about: what was seen, the analysis, the goals, and how each action went', async () => {
    const { document, readable } = await handed();
    const [one, ...others] = document.matters.flatMap((matter) =>
      matter.item === 'case' ? [matter.said] : [],
    );
    expect(others).toEqual([]);
    expect(one?.actions).toMatchObject([{ outcomeNote: 'case.actions.outcomeNote står her' }]);
    for (const part of [
      'seen.text',
      'seen.parentsSaid',
      'analysis.keeps',
      'goals.text',
      'actions.outcomeNote',
    ])
      expect(readable).toContain(`case.${part} står her`);
    expect(readable).toContain('sagt-hjemme');
  });

  test('the plan against bullying that belongs to it', async () => {
    const { readable } = await handed();
    for (const part of ['happens', 'stops', 'meanwhile', 'evaluation'])
      expect(readable).toContain(`plan.${part} står her`);
  });

  test('their own answers in a dialogue, the staff’s, and what was asked, but not the other parent’s', async () => {
    const { open, readable } = await handed();
    expect(open).toContain('svar-mother.comments');
    expect(open).toContain('svar-ellen.comments');
    expect(readable).toContain('kommentar-mother');
    expect(open).not.toMatch(/svar-father|kommentar-father/);
  });

  test('the child’s own words and its picture, where the child lets them see it', async () => {
    const { document, open, readable, roles } = await handed();
    const voices = document.matters.flatMap((matter) => (matter.item === 'voice' ? [matter] : []));
    expect(voices).toMatchObject([{ said: { id: 'stemme-en' }, jpeg: aJpeg(10, 10).toString('base64') }]);
    expect(readable).toContain('voice.words står her');
    expect(roles).toContain('Figure');
    expect(open).not.toContain('hemmeligt');
  });

  test('their own request for a correction, and not the other’s', async () => {
    const { open } = await handed();
    expect(open).toContain('correction.wrong');
    expect(open).not.toContain('fars-ønske');
  });

  test('no signs of violence, notification, words between colleagues, or case they have not been told about', async () => {
    const { open, readable } = await handed();
    const inside = [
      'notification.',
      'sparring.asked',
      'sparring.taken.reply',
      'case.moves.note',
      '"signs"',
      'origin.',
      'ufortalt',
    ];
    expect(foundIn(open, ...inside)).toEqual([]);
    expect(readable).toContain('I filen står ikke underretninger');
  });

  test('nothing of it that is withheld by law', async () => {
    await handed();
    const withheld = [{ part: 'concerns', law: 'dbl-22-2', why: 'Hensynet til andre vejer tungest' }];
    await town.gets('adam', 'prepare-file', { childId, fileId: 'indsigt-en', version: 2, withheld });
    await town.workOff();
    const text = [...town.stored].filter(([name]) => name.endsWith('json')).at(-1)?.[1] ?? '';
    const { document } = JSON.parse(Buffer.from(text, 'latin1').toString()) as { document: object };
    expect(foundIn(JSON.stringify(document), 'case.', '"plan.', 'voice.')).toEqual([]);
    expect(JSON.stringify(document)).toContain('svar-mother');
  });
});

describe('where a stop stands or has stood', () => {
  test('a parent whom it keeps out is handed nothing of case, plan or answers while it stands', async () => {
    await stop('2026-11-01T00:00:00.000Z');
    expect((await handed()).open).not.toMatch(/case\.|plan\.|voice\.|svar-/);
  });

  test('a case it has touched is told as the family’s page tells it, when they were told after it', async () => {
    await town.table.transact([
      {
        Update: {
          Key: { pk, sk: 'case#sag-en-11' },
          UpdateExpression: 'SET coveredAt = :at',
          ExpressionAttributeValues: { ':at': before },
        },
      },
    ]);
    await stop('2026-11-01T00:00:00.000Z', '2026-11-03T00:00:00.000Z');
    const { open } = await handed();
    expect(open).toContain('case.goals.text');
    expect(foundIn(open, 'case.analysis', 'case.seen.when', 'outcomeNote', '"plan.')).toEqual([]);
  });
});
