import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jointKey } from '#functions/rounds/store/thread-store.ts';
import { aTownChild, openConsentTown, type ConsentTown, type Who } from '#test/builders/consent-town.ts';

let town: ConsentTown;
beforeEach(async () => {
  town = await openConsentTown();
});
afterEach(() => town.close());

const childId = 'barnet';
const set = (who: Who = 'ellen', change: object = {}) =>
  town.ask(
    who,
    'set-stop',
    { childId, stopId: 'stopp', seen: 'Blå mærker på ryggen, set ved badning.', ...change },
    '2026-11-21T08:00:00.000Z',
  );
const lift = (who: Who, now = '2026-11-23T08:00:00.000Z', version = 1) =>
  town.ask(
    who,
    'lift-stop',
    { childId, stopId: 'stopp', version, reason: 'Undersøgt, der var en naturlig forklaring.' },
    now,
  );
const thread = (who: Who, now = '2026-11-24T08:00:00.000Z') => town.ask(who, 'read-thread', { childId }, now);
const code = (reply: unknown) => (reply as { code?: string }).code ?? 'done';
const sees = (reply: unknown, text: string) => JSON.stringify(reply).includes(text);

/** Staff agree on a joint assessment at the instant. */
const write = (at: string, comment: string, roundId: string) =>
  town.table.put({
    Item: {
      ...jointKey({ tenant: '0899', childId, roundId }),
      ...{ kind: 'joint', roundId, roundName: 'Runde', at, by: { id: 'ellen', name: 'Ellen Prøve' } },
      ...{ version: 1, position: 'red', dimensions: {}, comment, instrumentVersion: 1 },
      fewerThanRequired: false,
    },
  });

describe('a stop', () => {
  test('hides from the parents what staff write from then on, and every sign of itself, also after it is lifted', async () => {
    await write('2026-11-20T08:00:00.000Z', 'skrevet-før', 'runde-foer');
    await set();
    await write('2026-11-22T08:00:00.000Z', 'skrevet-under', 'runde-under');
    const during = await thread('mother', '2026-11-22T09:00:00.000Z');
    expect([sees(during, 'skrevet-før'), sees(during, 'skrevet-under')]).toEqual([true, false]);
    expect(code(await lift('lisbet'))).toBe('done');
    await write('2026-11-24T07:00:00.000Z', 'skrevet-efter', 'runde-efter');
    for (const who of ['mother', 'father'] as const) {
      const after = await thread(who);
      expect([sees(after, 'skrevet-under'), sees(after, 'skrevet-efter')]).toEqual([false, true]);
      expect(sees(after, '"stop"') || sees(after, 'mærker')).toBe(false);
    }
    const staff = await thread('ellen');
    expect([sees(staff, 'skrevet-under'), sees(staff, 'mærker')]).toEqual([true, true]);
  });

  test('leaves no sign in what parents see of consents and of who can see', async () => {
    await set();
    const basis = { childId, basisId: 'underretning', kind: 'notification', unitId: 'sundhed' };
    const recorded = await town.ask('lisbet', 'record-basis', {
      ...basis,
      ...{ sections: ['assessments'], until: '2027-01-01', rationale: 'Mistanke om vold i hjemmet.' },
    });
    expect(code(recorded)).toBe('done');
    for (const name of ['list-consents', 'read-sight', 'read-thread', 'read-child']) {
      const reply = await town.ask('mother', name, { childId });
      expect(code(reply)).toBe('done');
      for (const sign of ['Sundhedsplejen', 'notification"]', 'Mistanke', 'mærker', 'Blå', '"112"'])
        expect(sees(reply, sign), `${name} tells ${sign}`).toBe(false);
    }
    expect(sees(await town.ask('ellen', 'read-sight', { childId }), 'Sundhedsplejen')).toBe(true);
    expect(await town.ask('henny', 'list-released')).toMatchObject({ value: { children: [{ childId }] } });
  });

  test('tells who sets it whom to call, and alerts the leader and the municipality', async () => {
    expect(await set()).toMatchObject({
      value: { calls: expect.arrayContaining([expect.objectContaining({ phone: '112' })]) },
    });
    for (const who of ['lisbet', 'adam'] as const)
      expect(await town.ask(who, 'list-due-consents')).toMatchObject({
        value: { stops: [{ childId, stopId: 'stopp', byName: 'ellen Prøve' }] },
      });
    expect(await town.ask('stranger', 'list-due-consents')).toMatchObject({ value: { stops: [] } });
    await lift('lisbet');
    expect(await town.ask('lisbet', 'list-due-consents')).toMatchObject({ value: { stops: [] } });
  });

  test('is on the page of the leader and of the administrators once, of nobody else, least of all a parent’s', async () => {
    const [mother] = aTownChild().guardians;
    if (!mother) throw new Error('the child has no mother');
    // The administrator is the child's father.
    await town.put(aTownChild({ guardians: [mother, { ...mother, id: 'adam' }] }));
    await set();
    await set();
    const noticesOf = (side: string, id: string) =>
      town.table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `0899#notices#${side}#${id}` },
      });
    expect((await noticesOf('staff', 'lisbet')).map((one) => one['kind'])).toEqual(['stop-set']);
    for (const id of ['adam', 'stranger', 'pernille', 'ellen', 'mother'])
      expect(await noticesOf('staff', id)).toEqual([]);
    expect(await noticesOf('guardian', 'mother')).toEqual([]);
    expect(await town.ask('adam', 'list-due-consents')).toMatchObject({ value: { stops: [] } });
    expect(await town.ask('adam', 'list-consents', { childId })).toMatchObject({ value: { stops: [] } });
  });

  test('holds back questions to the parents, with what to do instead', async () => {
    await set();
    const question = {
      ...{ childId, consentId: 'samtykke', unitId: 'ppr-nord', sections: ['assessments'] },
      ...{ purpose: 'Rådgive om sprog', until: '2027-05-01' },
    };
    expect(code(await town.ask('ellen', 'ask-consent', question))).toBe('stop-holds');
    await lift('adam');
    expect(code(await town.ask('ellen', 'ask-consent', question))).toBe('done');
  });

  test('is set once, and again under the same id is the same; a second while it stands is not taken', async () => {
    expect((await Promise.all([set(), set()])).map(code)).toEqual(['done', 'done']);
    expect(code(await set('ellen', { stopId: 'endnu-et' }))).toBe('stop-stands');
  });

  test('is lifted by the leader or an administrator with a reason, not by staff', async () => {
    await set();
    expect(code(await lift('ellen'))).toBe('not-permitted');
    expect(code(await lift('lisbet', undefined, 0))).toBe('changed-meanwhile');
    expect(
      code(await town.ask('lisbet', 'lift-stop', { childId, stopId: 'stopp', version: 1, reason: '' })),
    ).toBe('input-invalid');
    expect(code(await lift('lisbet'))).toBe('done');
    expect(await town.ask('ellen', 'list-consents', { childId })).toMatchObject({
      value: { stops: [{ lifted: { by: { id: 'lisbet' } } }] },
    });
  });

  test('is told neither to parents nor on the young person’s own pages', async () => {
    await town.put(aTownChild({ birthDate: '2010-05-05' }));
    await set();
    for (const who of ['mother', 'father', 'child'] as const) {
      expect(await town.ask(who, 'list-consents', { childId })).toMatchObject({
        value: { stops: [], calls: [], may: { setStop: false, liftStop: false } },
      });
      expect(sees(await thread(who), 'mærker')).toBe(false);
    }
  });
});

describe('other bases', () => {
  const ssd = (basisId: string, exchange: object, who: Who = 'lisbet') =>
    town.ask(who, 'record-basis', {
      ...{ childId, basisId, kind: 'ssd', unitId: 'ppr-nord', sections: ['assessments'] },
      ...{ until: '2026-12-15', rationale: 'Tidlig indsats kræver fælles drøftelse.' },
      ssd: { caseId: 'sagen', matter: 'Sprog', exchange: 'meeting', heldOn: '2026-11-20', ...exchange },
    });

  test('one SSD meeting and one to follow up; the third is blocked and asks for consent', async () => {
    expect(code(await ssd('opfoelgning', { exchange: 'follow-up' }))).toBe('ssd-meeting-first');
    expect(code(await ssd('moede', {}))).toBe('done');
    expect(code(await ssd('moede-to', {}))).toBe('ssd-used-up');
    expect(code(await ssd('opfoelgning', { exchange: 'follow-up' }))).toBe('ssd-special-missing');
    const special = { exchange: 'follow-up', special: 'Nye oplysninger fra sundhedsplejen.' };
    expect(code(await ssd('opfoelgning', special))).toBe('done');
    expect(code(await ssd('tredje', special))).toBe('ssd-used-up');
    expect(await town.ask('lisbet', 'list-consents', { childId })).toMatchObject({
      value: { ssd: [{ caseId: 'sagen', meetings: 1, followUps: 1, next: 'none' }] },
    });
  });

  test('two meetings recorded at once are one meeting and one refusal', async () => {
    const replies = await Promise.all([ssd('moede', {}), ssd('moede-to', {})]);
    expect(replies.map(code).sort()).toEqual(['done', 'ssd-used-up']);
  });

  test('a leader releases with a reason and for a time; staff do not, and the leader ends it again', async () => {
    const basis = {
      ...{ childId, basisId: 'myndighed', kind: 'authority', unitId: 'ppr-nord', sections: ['follow-up'] },
      ...{ until: '2027-02-01', rationale: 'Nødvendigt for at behandle sagen.' },
    };
    expect(code(await town.ask('ellen', 'record-basis', basis))).toBe('not-permitted');
    expect(code(await town.ask('lisbet', 'record-basis', { ...basis, until: '2028-02-01' }))).toBe(
      'until-too-far',
    );
    expect(code(await town.ask('lisbet', 'record-basis', basis))).toBe('done');
    expect(code(await town.ask('lisbet', 'record-basis', basis))).toBe('done');
    const served = await thread('pernille');
    expect([sees(served, 'sagt-opfølgning'), sees(served, 'sagt-fælles')]).toEqual([true, false]);
    const end = { childId, releaseId: 'myndighed', version: 1, reason: 'no-longer-needed' };
    expect(code(await town.ask('adam', 'end-release', end))).toBe('done');
    expect(code(await thread('pernille'))).toBe('not-permitted');
  });
});

test('who can see: one service is not told about another', async () => {
  for (const unitId of ['sundhed', 'ppr-nord'])
    await town.ask('lisbet', 'record-basis', {
      ...{ childId, basisId: `til-${unitId}`, kind: 'authority', unitId, sections: ['follow-up'] },
      ...{ until: '2027-02-01', rationale: 'Nødvendigt for at behandle sagen.' },
    });
  const seen = await town.ask('henny', 'read-sight', { childId });
  expect([sees(seen, 'Sundhedsplejen'), sees(seen, 'PPR'), sees(seen, 'Ellen')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('who can see: by name for the unit, by role and unit for the family', async () => {
  const staff = await town.ask('ellen', 'read-sight', { childId });
  const family = await town.ask('mother', 'read-sight', { childId });
  expect(staff).toMatchObject({
    value: {
      lines: expect.arrayContaining([expect.objectContaining({ who: 'staff', people: ['Ellen Prøve'] })]),
    },
  });
  expect(family).toMatchObject({
    value: {
      audience: 'family',
      lines: expect.arrayContaining([
        expect.objectContaining({ who: 'staff', unitName: 'Myren', groups: ['Rød'] }),
      ]),
    },
  });
  expect(sees(family, 'Ellen')).toBe(false);
});
