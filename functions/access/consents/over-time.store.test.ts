import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readChildProfile } from '#functions/people/index.ts';
import { metered } from '#functions/kernel/meter.ts';
import { childId, code, consentAsking, question, said, state } from '#test/builders/consent-asking.ts';
import { aTownChild, openConsentTown, type ConsentTown, type Who } from '#test/builders/consent-town.ts';

let town: ConsentTown;
beforeEach(async () => {
  town = await openConsentTown();
});
afterEach(() => town.close());

const { ask, answer, withdraw, thread } = consentAsking(() => town);

describe('custody and age as on the day', () => {
  test('one who turns fifteen while the question is open answers alone', async () => {
    await town.put(aTownChild({ birthDate: '2011-12-01' }));
    await ask();
    expect(state(await answer('mother'))).toBe('open');
    const after = '2026-12-01T08:00:00.000Z';
    expect(code(await answer('father', {}, after))).toBe('not-permitted');
    expect(state(await answer('child', {}, after))).toBe('given');
    expect(said(await thread('pernille', after))).toEqual(['fælles', 'opfølgning']);
    expect(code(await withdraw('mother', after))).toBe('not-permitted');
    expect(state(await withdraw('child', after))).toBe('withdrawn');
  });

  test('what was given before goes on when the child turns fifteen, until the young person takes it back', async () => {
    await town.put(aTownChild({ birthDate: '2011-12-01' }));
    await ask();
    await answer('mother');
    await answer('father');
    const after = '2026-12-02T08:00:00.000Z';
    expect(said(await thread('pernille', after))).toEqual(['fælles', 'opfølgning']);
    expect(state(await withdraw('child', after))).toBe('withdrawn');
    expect(code(await thread('pernille', after))).toBe('not-permitted');
  });

  test('a new holder of custody is asked too, and until then the service sees nothing', async () => {
    await ask();
    await answer('mother');
    await answer('father');
    const child = await readChildProfile(town.table, '0899', childId);
    if (!child) throw new Error('the child is gone');
    await town.put({
      ...child,
      guardians: child.guardians.map((one) => ({ ...one, custody: true })),
      version: child.version + 1,
    });
    expect(code(await thread('pernille'))).toBe('not-permitted');
    expect(await town.ask('pernille', 'list-released')).toMatchObject({ value: { children: [] } });
    expect(await town.ask('ellen', 'list-consents', { childId })).toMatchObject({
      value: { consents: [{ state: 'waits-again', waitingFor: [{ id: 'bonus' }] }] },
    });
    expect(state(await answer('bonus'))).toBe('given');
    expect(said(await thread('pernille'))).toEqual(['fælles', 'opfølgning']);
  });

  test('when the one who was waited for loses custody, sending the question again settles it', async () => {
    await ask();
    await answer('mother');
    const [mother] = aTownChild().guardians;
    if (!mother) throw new Error('the child has no mother');
    await town.put(aTownChild({ guardians: [mother], version: 7 }));
    expect(code(await thread('pernille'))).toBe('not-permitted');
    expect(state(await ask())).toBe('given');
    expect(said(await thread('pernille'))).toEqual(['fælles', 'opfølgning']);
  });
});

describe('renewing', () => {
  test('ends the old one when the new is given, so that a narrower yes narrows', async () => {
    await ask();
    await answer('mother');
    await answer('father');
    await ask({ consentId: 'fornyet', renews: 'samtykke', until: '2027-11-20' });
    const narrower = { consentId: 'fornyet', sections: ['follow-up'] };
    await answer('mother', narrower);
    expect(said(await thread('pernille'))).toEqual(['fælles', 'opfølgning']);
    await answer('father', narrower);
    expect(said(await thread('pernille'))).toEqual(['opfølgning']);
    expect(await town.ask('ellen', 'list-consents', { childId })).toMatchObject({
      value: { consents: expect.arrayContaining([expect.objectContaining({ state: 'ended' })]) },
    });
  });

  test('what runs out soon, and what waits for an answer, is listed for those who work with the child', async () => {
    await ask({ until: '2026-12-10' });
    const due = (who: Who) => town.ask(who, 'list-due-consents');
    expect(await due('ellen')).toMatchObject({ value: { consents: [{ childId, state: 'open' }] } });
    await answer('mother');
    await answer('father');
    expect(await due('lisbet')).toMatchObject({ value: { consents: [{ state: 'expiring' }] } });
    expect(await due('stranger')).toMatchObject({ value: { consents: [] } });
    expect(await due('adam')).toMatchObject({ value: { consents: [] } });
  });
});

describe('what a leader records', () => {
  const paper = (change: object = {}) =>
    town.ask('lisbet', 'record-paper-answer', {
      ...{ childId, consentId: 'samtykke', version: 1, personId: 'mother', answer: 'yes' },
      ...{ sections: question.sections, signedOn: '2026-11-20', ...change },
    });

  test('an answer on paper counts like any other', async () => {
    await ask();
    expect(state(await paper())).toBe('open');
    expect(code(await paper({ personId: 'father', version: 1 }))).toBe('changed-meanwhile');
    expect(state(await paper({ personId: 'father', version: 2 }))).toBe('given');
    expect(said(await thread('pernille'))).toEqual(['fælles', 'opfølgning']);
  });

  test('not one signed in the future, nor by one who has no custody', async () => {
    await ask();
    expect(code(await paper({ signedOn: '2026-11-22' }))).toBe('in-the-future');
    expect(code(await paper({ personId: 'bonus' }))).toBe('not-asked-of-them');
  });

  test('the leader ends a consent that was taken back by word of mouth', async () => {
    await ask();
    await answer('mother');
    await answer('father');
    const end = { childId, releaseId: 'samtykke', version: 3, reason: 'withdrawn-by-word-of-mouth' };
    expect(code(await town.ask('ellen', 'end-release', end))).toBe('not-permitted');
    expect(code(await town.ask('lisbet', 'end-release', { ...end, version: 2 }))).toBe('changed-meanwhile');
    expect(code(await town.ask('lisbet', 'end-release', end))).toBe('done');
    expect(code(await thread('pernille'))).toBe('not-permitted');
  });
});

describe('telling', () => {
  const itemsUnder = (pk: string, word: string) =>
    town.table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :word)',
      ExpressionAttributeValues: { ':pk': pk, ':word': word },
    });

  test('everyone who must answer gets one letter and one notice, however often the question is sent', async () => {
    await ask();
    await ask();
    expect(await itemsUnder('0899#child#barnet', 'letter#')).toHaveLength(2);
    for (const who of ['mother', 'father']) {
      const notices = await itemsUnder(`0899#notices#guardian#${who}`, '2026');
      expect(notices.map((one) => [one['kind'], one['path']])).toEqual([
        ['consent-asked', `/family/children/${childId}/consents/samtykke`],
      ]);
    }
    expect(await itemsUnder('0899#notices#guardian#bonus', '2026')).toEqual([]);
  });

  test('the asker is told once when it is settled, and again when it is taken back', async () => {
    await ask();
    await answer('mother');
    expect(await itemsUnder('0899#notices#staff#ellen', '2026')).toEqual([]);
    await answer('father');
    await answer('father');
    expect(await itemsUnder('0899#notices#staff#ellen', '2026')).toHaveLength(1);
    await withdraw('mother');
    expect(await itemsUnder('0899#notices#staff#ellen', '2026')).toHaveLength(2);
  });
});

test('asking and answering take what is read, the write, and what it tells others', async () => {
  const asked = await metered(() => ask());
  expect(asked.meter.roundTrips).toBeLessThanOrEqual(6);
  const first = await metered(() => answer('mother'));
  expect(first.meter.roundTrips).toBeLessThanOrEqual(3);
  const last = await metered(() => answer('father'));
  expect(last.meter.roundTrips).toBeLessThanOrEqual(5);
  expect(last.meter.writeUnits).toBeLessThanOrEqual(24);
  const read = await metered(() => thread('pernille'));
  expect(read.meter.roundTrips).toBe(1);
});
