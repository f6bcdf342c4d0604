import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Side } from '#shared/access/actor.ts';
import type { MyChild, MyChildCard } from '#shared/people/my-child.ts';
import { openGate } from '#functions/access/index.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import { metered } from '#functions/kernel/meter.ts';
import { aTownChild, openConsentTown, type ConsentTown } from '#test/builders/consent-town.ts';
import { listMyChildren } from './use-cases/list-my-children.ts';
import { readMyChild } from './use-cases/read-my-child.ts';

let town: ConsentTown;
beforeEach(async () => {
  town = await openConsentTown();
  for (const id of ['mother', 'father', 'bonus']) await names(id, 'barnet', id !== 'bonus');
});
afterEach(() => town.close());

const names = (guardianId: string, childId: string, custody = true) =>
  town.table.put({
    Item: { pk: `0899#person#${guardianId}`, sk: `child#${childId}`, childId, custody },
  });
const question = {
  ...{ childId: 'barnet', consentId: 'samtykke', unitId: 'ppr-nord', sections: ['assessments'] },
  ...{ purpose: 'Rådgive om sprog', words: '', until: '2027-05-21' },
};

interface Session {
  side?: Side;
  assurance?: Actor['assurance'];
  only?: string;
}
const answer = (endpoint: Endpoint, actorId: string, input: object, session: Session) =>
  endpoint.answer(openGate(town.table), input, {
    ...{ tenant: '0899', actorId, now: '2026-11-21T08:00:00.000Z', today: '2026-11-21' },
    expiresAt: '2026-11-21T09:00:00.000Z',
    session: { side: 'guardian', assurance: 'substantial', ...session },
  });
async function list(actorId: string, session: Session = {}): Promise<MyChildCard[]> {
  const reply = await answer(listMyChildren(town.table), actorId, {}, session);
  if (!reply.ok) throw new Error(reply.code);
  return (reply.value as { children: MyChildCard[] }).children;
}
async function read(actorId: string, session: Session = {}, childId = 'barnet'): Promise<MyChild> {
  const reply = await answer(readMyChild(town.table), actorId, { childId }, session);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value as MyChild;
}
const protect = (guardianId: string) =>
  town.table.update({
    Key: { pk: `0899#person#${guardianId}`, sk: 'guardian' },
    UpdateExpression: 'SET protectedBy = :by',
    ExpressionAttributeValues: { ':by': ['myren'] },
  });

describe('the children of a parent', () => {
  test('are those the parent has custody of; what waits for an answer comes first', async () => {
    await town.put(aTownChild({ id: 'lillesoester', firstName: 'Ida', birthDate: '2022-03-03' }));
    await names('mother', 'lillesoester');
    await town.ask('ellen', 'ask-consent', question);
    await town.ask('ellen', 'ask-consent', { ...question, childId: 'lillesoester', consentId: 'andet' });
    await town.ask('mother', 'answer-consent', {
      ...{
        childId: 'barnet',
        consentId: 'samtykke',
        answer: 'yes',
        sections: ['assessments'],
        textVersion: 1,
      },
    });
    const children = await list('mother');
    expect(children.map(({ firstName, waiting }) => [firstName, waiting])).toEqual([
      ['Ida', 1],
      ['Freja', 0],
    ]);
    expect(children[1]).toMatchObject({ unitName: 'Myren', groupName: 'Rød' });
  });

  test('say that a dialogue waits for the reader’s answers, and no more once it is answered', async () => {
    const by = { id: 'ellen', name: 'Ellen' };
    const at = '2026-11-20T08:00:00.000Z';
    const dialogue = {
      ...{ id: 'dialog', childId: 'barnet', unitId: 'myren', unitName: 'Myren', groupId: 'myren-roed' },
      ...{ groupName: 'Rød', age: '3-5', profileVersion: 1, shape: {}, owner: by, state: 'parents-invited' },
      ...{ startedAt: at, startedBy: by, answerBy: '2026-12-04', answered: [], invited: { at, by } },
      ...{ edition: 0, version: 1 },
    };
    const key = { pk: '0899#child#barnet', sk: 'dialogue#dialog' };
    expect(await list('mother')).toMatchObject([{ dialogueWaits: false }]);
    await town.table.put({ Item: { ...key, ...dialogue } });
    expect(await list('mother')).toMatchObject([{ dialogueWaits: true }]);
    expect(await list('barnet', { side: 'child', assurance: 'low' })).toMatchObject([
      { dialogueWaits: false },
    ]);
    const answered = [{ side: 'guardian', id: 'mother', name: 'Mor', at }];
    await town.table.put({ Item: { ...key, ...dialogue, answered } });
    expect(await list('mother')).toMatchObject([{ dialogueWaits: false }]);
  });

  test('are none without custody, nor after it has ended, nor of staff by their work', async () => {
    expect(await list('bonus')).toEqual([]);
    expect(await list('ellen', { side: 'staff' })).toEqual([]);
    const child = aTownChild();
    const guardians = child.guardians.map((one) => ({ ...one, custodyTo: '2026-11-20' }));
    await town.put({ ...child, guardians });
    expect(await list('mother')).toEqual([]);
  });

  test('are only the one that a letter was about, in the session from its link', async () => {
    await town.put(aTownChild({ id: 'lillesoester', firstName: 'Ida', birthDate: '2022-03-03' }));
    await names('mother', 'lillesoester');
    expect((await list('mother', { only: 'lillesoester' })).map(({ childId }) => childId)).toEqual([
      'lillesoester',
    ]);
  });

  test('is the child itself, where the child is signed in', async () => {
    expect(await list('barnet', { side: 'child', assurance: 'low' })).toMatchObject([
      { childId: 'barnet', waiting: 0 },
    ]);
  });

  test('cost two round trips however many children there are', async () => {
    const { meter: one } = await metered(() => list('mother'));
    await town.put(aTownChild({ id: 'lillesoester', birthDate: '2022-03-03' }));
    await names('mother', 'lillesoester');
    const { meter: two } = await metered(() => list('mother'));
    expect(two.roundTrips).toBeLessThanOrEqual(one.roundTrips);
    expect(two.roundTrips).toBeLessThanOrEqual(2);
    // Three for a child (itself, its consents, its dialogues), and who is asking.
    expect(two.readUnits).toBeLessThanOrEqual(10);
  });
});

describe('what a family reads about its child', () => {
  test('is what the team agreed, with what is registered, in two factors', async () => {
    const mine = await read('mother');
    expect(mine).toMatchObject({
      sees: 'all',
      child: { firstName: 'Freja', address: { street: 'Prøvevej 1' }, hasCpr: false },
      latest: { joint: { position: 'yellow' }, followUp: { kind: 'follow-up' } },
      why: ['custody-holder'],
    });
    expect(mine.contacts.map(({ id, isReader, custody }) => [id, isReader, custody])).toEqual([
      ['mother', true, true],
      ['father', false, true],
      ['bonus', false, false],
    ]);
  });

  test('has nothing of what staff wrote, where only one factor was shown', async () => {
    const mine = await read('mother', { assurance: 'low' });
    expect(mine).toMatchObject({ sees: 'two-factors', latest: {} });
    expect(JSON.stringify(mine)).not.toContain('sagt-');
  });

  test('is the basics for a pupil: no address, no notices, nothing that staff wrote', async () => {
    const mine = await read('barnet', { side: 'child', assurance: 'low' });
    expect(mine).toMatchObject({ sees: 'basics', latest: {}, notices: [], why: ['the-child-itself'] });
    expect(mine.child.address).toBeUndefined();
    expect(mine.mine).toBeUndefined();
    expect(JSON.stringify(mine)).not.toContain('sagt-');
  });

  test('is all of it for a young person of fifteen', async () => {
    await town.put(aTownChild({ birthDate: '2010-05-05' }));
    expect(await read('barnet', { side: 'child' })).toMatchObject({
      sees: 'all',
      latest: { joint: { position: 'yellow' } },
    });
  });

  test('is refused to who has no custody, to staff, and of another child than the letter is about', async () => {
    for (const [who, session] of [
      ['bonus', {}],
      ['ellen', { side: 'staff' }],
      ['mother', { only: 'en-anden' }],
    ] as const)
      await expect(read(who, session)).rejects.toThrow('not-permitted');
  });

  test('leaves out what was written while a stop held', async () => {
    const stop = { id: 'stop', from: '2026-10-01T00:00:00.000Z', setBy: 'ellen' };
    await town.put(aTownChild({ stops: [stop] }));
    expect((await read('mother')).latest).toEqual({});
  });
});

describe('protection inside the family', () => {
  test('hides the other parent’s name, and the child’s address with it, from the one who is not protected', async () => {
    await protect('mother');
    const seen = await read('father');
    expect(seen.contacts.find(({ id }) => id === 'mother')).toEqual({
      ...{ id: 'mother', relation: 'mother', isReader: false, custody: true },
    });
    expect(seen.child).toMatchObject({ addressHidden: true });
    expect(JSON.stringify(seen)).not.toContain('Mille');
    expect(JSON.stringify(seen)).not.toContain('Prøvevej');
  });

  test('hides nothing of one’s own from the protected one, whose details nobody else gets', async () => {
    await protect('mother');
    await town.table.update({
      Key: { pk: '0899#person#mother', sk: 'guardian' },
      UpdateExpression: 'SET phones = :phones, email = :email',
      ExpressionAttributeValues: {
        ':phones': [{ kind: 'mobile', number: '+4512345678', protected: true }],
        ':email': 'mille@eksempel.example',
      },
    });
    expect(await read('mother')).toMatchObject({
      child: { address: { street: 'Prøvevej 1' } },
      mine: { name: 'Mille Prøve', mobile: '+4512345678', isProtected: true },
    });
    expect(JSON.stringify(await read('father'))).not.toContain('12345678');
    expect(JSON.stringify(await read('father'))).not.toContain('mille@');
  });

  test('hides the address of a protected child from everybody', async () => {
    await town.put(aTownChild({ addressProtected: true }));
    for (const who of ['mother', 'father'])
      expect((await read(who)).child).toMatchObject({ addressHidden: true });
    expect((await read('mother')).child.address).toBeUndefined();
  });
});
