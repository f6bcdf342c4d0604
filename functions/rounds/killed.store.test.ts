import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '#functions/kernel/table.ts';
import { childKey } from '#functions/people/index.ts';
import { mortalTable } from '#test/builders/round-mortal-table.ts';
import {
  childId,
  groupId,
  openRoundTown,
  staffId,
  tenant,
  today,
  type RoundTown,
} from '#test/builders/round-town.ts';
import { readGroupRound } from './index.ts';

const roundId = 'round-killed';
const yellow = { position: 'yellow', comment: 'Says little among others.' };
let town: RoundTown;
let nextChild = 0;
beforeAll(async () => {
  town = await openRoundTown({ groups: 1, children: 80, staff: 2 });
  await town.openRound(roundId);
});
afterAll(() => town.close());

interface Request {
  staff: number;
  name: string;
  input: (at: object, child: string) => object;
}
const submit = (staff: number): Request => ({
  staff,
  name: 'submit-own-assessment',
  input: (at) => ({ ...at, version: 0, judgement: yellow }),
});
const agree: Request = {
  staff: 1,
  name: 'agree-joint-assessment',
  input: (at) => ({ ...at, version: 2, judgement: yellow }),
};
const followUp: Request = {
  staff: 1,
  name: 'agree-follow-up',
  input: (at) => ({
    ...at,
    version: 3,
    finish: true,
    followUp: {
      focusPoints: [],
      actions: [
        {
          ...{ id: 'action-1', text: 'A quiet corner', target: 'surroundings', status: 'agreed' },
          ...{ responsibleId: staffId(), responsibleName: '', dueOn: today, reviewOn: today },
        },
      ],
    },
  }),
};
const inform: Request = {
  staff: 1,
  name: 'inform-parents',
  input: (at) => ({ ...at, version: 4, how: 'talk', on: today }),
};
const withdraw: Request = { staff: 1, name: 'withdraw-own-assessment', input: (at) => at };
const submitGreen: Request = {
  staff: 1,
  name: 'submit-green',
  input: (_at, child) => ({ roundId, groupId: groupId(), childIds: [child] }),
};

const all = [submit(1), submit(2), agree, followUp, inform];
const cases: { name: string; before: Request[]; request: Request }[] = [
  { name: 'an own assessment', before: [], request: submit(1) },
  { name: 'the last own assessment', before: all.slice(0, 1), request: submit(2) },
  { name: 'green for several', before: [], request: submitGreen },
  { name: 'a withdrawal', before: all.slice(0, 1), request: withdraw },
  { name: 'a joint assessment', before: all.slice(0, 2), request: agree },
  { name: 'a follow-up', before: all.slice(0, 3), request: followUp },
  { name: 'informing the parents', before: all.slice(0, 4), request: inform },
];

/** Everything that stands about the child, without its name and the time of writing. */
async function standing(child: string) {
  const items = await town.table.query({
    KeyConditionExpression: 'pk = :pk AND sk < :profile',
    ExpressionAttributeValues: { ':pk': childKey(tenant, child).pk, ':profile': 'profile' },
  });
  const group = await readGroupRound(town.table, { tenant, roundId, groupId: groupId() });
  const stripped = items.map(({ pk: _pk, at: _at, ...rest }: Item) => rest);
  return { entries: stripped, progress: group?.progress.get(child) };
}

const ask = (request: Request, child: string, over = town.table) =>
  town.ask(
    staffId(1, 1, request.staff),
    request.name,
    request.input({ roundId, groupId: groupId(), childId: child }, child),
    over,
  );

async function prepared(before: readonly Request[]): Promise<string> {
  const child = childId(1, 1, (nextChild += 1));
  for (const request of before) expect(await ask(request, child)).toMatchObject({ ok: true });
  return child;
}

describe('killed before or after any of its writes and asked again', () => {
  test.each(cases)('$name is there once', async ({ before, request }) => {
    const whole = await prepared(before);
    expect(await ask(request, whole)).toMatchObject({ ok: true });
    const wanted = await standing(whole);
    for (let write = 1, isOver = false; !isOver; write += 1)
      for (const when of ['before', 'after'] as const) {
        const child = await prepared(before);
        const mortal = mortalTable(town.endpoint, { write, when });
        await ask(request, child, mortal.table).catch((error: unknown) =>
          expect(String(error)).toContain('killed'),
        );
        isOver = mortal.writes() < write;
        mortal.close();
        expect(await ask(request, child)).toMatchObject({ ok: true });
        expect(await standing(child), `${write} ${when}`).toEqual(wanted);
      }
  });
});
