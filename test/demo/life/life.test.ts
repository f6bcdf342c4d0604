import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMunicipality } from '#shared/access/read-municipality.contract.ts';
import { levelAfter } from '#shared/concerns/case-guards.ts';
import { caseStates } from '#shared/concerns/case-moves.ts';
import { raiseConcern } from '#shared/concerns/raise-concern.contract.ts';
import { measuresDk } from '#shared/instruments/guide-start/measures-dk.ts';
import { readGuideText } from '#shared/instruments/guide-start/read-guide-text.ts';
import { idSchema } from '#shared/ids.ts';
import { partition } from '#functions/kernel/keys.ts';
import { openConcernTown, type ConcernTown } from '#test/builders/concern-town.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { askThen, editor, TableOfThen } from './asked-then.ts';
import { daycareStories } from './daycare-stories.ts';
import { lifeEndpoints } from './endpoints.ts';
import { caseIdOf, openCases } from './open-cases.ts';
import { daysOff, tellOfItself } from './own-municipality.ts';
import { placeTwice } from './placings.ts';
import { playStory, type Played } from './play-story.ts';
import { schoolStories } from './school-stories.ts';

const stories = [...daycareStories, ...schoolStories];
const setting = { tenant: '0899', now: Date.parse('2026-11-23T09:00:00Z') };
const child = { id: 'barnet', name: 'Freja Prøve', birthDate: '2018-05-05', months: 102 };
const [ellen, signe, lisbet] = ['ellen', 'signe', 'lisbet'].map((id) => ({ id, name: `${id} Prøve` }));

let town: ConcernTown;
beforeAll(async () => {
  town = await openConcernTown();
});
afterAll(() => town.close());

const played = (index: number, change: Partial<Played> = {}): Played => {
  const story = stories[index];
  if (!story || !ellen || !signe || !lisbet) throw new RangeError('there are fewer stories');
  return {
    ...{ caseId: `told-${story.id}`, story, child, by: ellen, colleague: signe, leader: lisbet },
    ...{ daysAgo: 80, stage: 'closed', ...change },
  };
};
const thenAt = (table = town.table) => askThen(table, lifeEndpoints(table), setting);

describe('what the demo tells', () => {
  it.each(stories.map(({ id }, index) => ({ id, index })))(
    'comes to its end by every rule of a case: $id',
    async ({ index }) => {
      const one = await playStory(thenAt(), played(index));
      expect(one).toMatchObject({ state: 'closed', level: levelAfter({ level: 0 }, 'act') });
      expect(one.raisedAt.slice(0, 10)).toBe('2026-09-04');
      expect(one.counted).toEqual(one.actions.map(({ id }) => id));
    },
  );

  it('is told once, however often the system is started', async () => {
    const once = await playStory(thenAt(), played(0, { caseId: 'told-twice', stage: 'analysed' }));
    expect(await playStory(thenAt(), played(0, { caseId: 'told-twice' }))).toEqual(once);
  });

  it('has both of them place on their own, before and on the way', async () => {
    const one = played(1, { caseId: 'told-placed', stage: 'acting', daysAgo: 30 });
    await playStory(thenAt(), one);
    await placeTwice(thenAt(), one);
    await expect(placeTwice(thenAt(), one)).resolves.toBeUndefined();
    const placements = await itemsOf('placement#told-placed');
    expect(placements.map(({ occasion }) => occasion).toSorted()).toEqual([
      'before',
      'before',
      'during',
      'during',
    ]);
  });

  it('says once whom to call, where families turn and when it is closed', async () => {
    await town.table.put({ Item: { pk: partition('0899', 'municipality'), sk: 'settings' } });
    await tellOfItself(thenAt());
    await tellOfItself(thenAt());
    const said = await thenAt().ask(editor, 0, readMunicipality, {});
    expect(said).toMatchObject({ version: 1, contact: { name: 'Familie og Forebyggelse' } });
    expect(said.calls[0]?.name).toBe('Social døgnvagt');
    expect(said.calendar).toHaveLength(daysOff('2026-11-23').length);
  });

  it('happens to children who, by grunddata, have only come today', async () => {
    const { client, table, put } = town;
    const [place] = aTownChild().affiliations;
    if (!place) throw new RangeError('the child has a place');
    await put(aTownChild({ id: 'ny-i-dag', affiliations: [{ ...place, from: '2026-11-23' }] }));
    const { by, story } = played(0);
    const wonder = { childId: 'ny-i-dag', caseId: 'told-early', kind: 'wonder' as const, seen: story.seen };
    await expect(thenAt().ask(by, 30, raiseConcern, wonder)).rejects.toThrow('raise-concern was refused');
    const then = thenAt(new TableOfThen(table.name, client));
    expect((await then.ask(by, 30, raiseConcern, wonder)).case.raisedAt).toMatch(/^2026-10-23/);
  });
});

describe('what is open', () => {
  it('is in every state but closed, on every level, each under a name of its own', () => {
    expect(new Set(openCases.map(({ stage }) => (stage === 'told' ? 'raised' : stage)))).toEqual(
      new Set(caseStates.filter((state) => state !== 'closed')),
    );
    expect(openCases.flatMap(({ level }) => level ?? []).toSorted()).toEqual([2, 2, 3]);
    const ids = openCases.map(caseIdOf);
    expect(new Set(ids).size).toBe(openCases.length);
    for (const id of ids) expect(idSchema.safeParse(`${id}-12`).success, id).toBe(true);
    for (const { story } of openCases) expect(stories.map(({ id }) => id)).toContain(story);
  });

  it('rests on lines of the guide that there are, at the degree or a milder one', () => {
    const lines = Object.entries(measuresDk).flatMap(([degree, text]) =>
      readGuideText(text).map(({ id }) => [id, Number(degree)] as const),
    );
    const degreeOf = new Map(lines);
    for (const { id, actions, seen } of stories)
      for (const { measure } of actions)
        if (measure !== undefined)
          expect(degreeOf.get(measure), `${id}: ${measure}`).toBeLessThanOrEqual(seen.degree ?? 0);
  });
});

const itemsOf = (prefix: string) =>
  town.table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': '0899#child#barnet', ':prefix': prefix },
  });
