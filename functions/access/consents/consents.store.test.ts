import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { childId, code, consentAsking, question, said, state } from '#test/builders/consent-asking.ts';
import { aTownChild, openConsentTown, type ConsentTown } from '#test/builders/consent-town.ts';

let town: ConsentTown;
beforeEach(async () => {
  town = await openConsentTown();
});
afterEach(() => town.close());

const { ask, answer, withdraw, thread } = consentAsking(() => town);

describe('a consent that both holders of custody give', () => {
  test('lets the service see the released sections, from the last yes on, and no others', async () => {
    expect(code(await thread('pernille'))).toBe('not-permitted');
    expect(state(await ask())).toBe('open');
    expect(state(await answer('mother'))).toBe('open');
    expect(code(await thread('pernille'))).toBe('not-permitted');
    expect(state(await answer('father'))).toBe('given');
    expect(said(await thread('pernille'))).toEqual(['fælles', 'opfølgning']);
    expect(code(await thread('henny'))).toBe('not-permitted');
  });

  test('is previewed to staff and family as the service then sees it', async () => {
    await ask();
    const preview = (await town.ask('ellen', 'preview-consent', {
      childId,
      sections: question.sections,
    })) as {
      value: object;
    };
    const family = (await town.ask('mother', 'read-consent', { childId, consentId: 'samtykke' })) as {
      value: { preview: object };
    };
    await answer('mother');
    await answer('father');
    const served = (await thread('pernille')) as { value: { why: string[] } };
    const { why, ...seen } = served.value;
    expect(why).toEqual(['released-to-the-service']);
    expect(preview.value).toEqual(seen);
    expect(family.value.preview).toEqual(seen);
  });

  test('is on the service’s list, and gone from it when taken back', async () => {
    await ask();
    await answer('mother');
    await answer('father');
    const listed = await town.ask('pernille', 'list-released');
    expect(listed).toMatchObject({
      value: { children: [{ childId, basis: 'consent', to: '2027-05-21', sections: question.sections }] },
    });
    await withdraw('father');
    expect(await town.ask('pernille', 'list-released')).toMatchObject({ value: { children: [] } });
  });

  test('taken back by either, or run out, bites on the next request', async () => {
    await ask();
    await answer('mother');
    await answer('father');
    expect(said(await thread('pernille', '2027-05-21T10:00:00.000Z'))).toEqual(['fælles', 'opfølgning']);
    expect(code(await thread('pernille', '2027-05-22T10:00:00.000Z'))).toBe('not-permitted');
    expect(state(await withdraw('mother'))).toBe('withdrawn');
    expect(code(await thread('pernille'))).toBe('not-permitted');
    expect(code(await answer('father', { sections: ['follow-up'] }))).toBe('consent-closed');
  });

  test('releases what both said yes to when one says yes to less', async () => {
    await ask();
    await answer('mother');
    await answer('father', { sections: ['follow-up'] });
    expect(said(await thread('pernille'))).toEqual(['opfølgning']);
  });

  test('is refused when they have nothing in common', async () => {
    await ask();
    await answer('mother', { sections: ['assessments'] });
    expect(state(await answer('father', { sections: ['follow-up'] }))).toBe('refused');
    expect(code(await thread('pernille'))).toBe('not-permitted');
  });

  test('is refused for good by one no', async () => {
    await ask();
    expect(state(await answer('father', { answer: 'no', sections: [] }))).toBe('refused');
    expect(code(await answer('mother'))).toBe('consent-closed');
    expect(code(await answer('father'))).toBe('consent-closed');
  });

  test('counts both answers when they come at once, and the same answer twice as one', async () => {
    await ask();
    const replies = await Promise.all([answer('mother'), answer('father'), answer('mother')]);
    expect(replies.map(code)).toEqual(['done', 'done', 'done']);
    const read = (await town.ask('lisbet', 'list-consents', { childId })) as {
      value: { consents: { state: string; answers: unknown[] }[] };
    };
    expect(read.value.consents).toMatchObject([{ state: 'given' }]);
    expect(read.value.consents[0]?.answers).toHaveLength(2);
    expect(said(await thread('pernille'))).toEqual(['fælles', 'opfølgning']);
  });

  test('keeps who answered, when, to which words and how surely', async () => {
    await ask();
    await answer('mother', {}, '2026-11-22T08:00:00.000Z');
    const read = await town.ask('lisbet', 'list-consents', { childId });
    expect(read).toMatchObject({
      value: {
        consents: [
          {
            waitingFor: [{ id: 'father', name: 'Frank Prøve' }],
            answers: [
              { by: { id: 'mother' }, side: 'guardian', at: '2026-11-22T08:00:00.000Z', textVersion: 1 },
            ],
          },
        ],
      },
    });
  });
});

describe('who may ask and answer', () => {
  test('only the unit’s own staff ask, and a service for itself about what it was let see', async () => {
    expect(code(await ask({}, 'stranger'))).toBe('not-permitted');
    expect(code(await ask({}, 'pernille'))).toBe('not-permitted');
    await ask();
    await answer('mother');
    await answer('father');
    const more = { consentId: 'mere', sections: ['parents-view'] };
    expect(code(await ask({ ...more, unitId: 'sundhed' }, 'pernille'))).toBe('not-your-service');
    expect(code(await ask(more, 'pernille'))).toBe('done');
  });

  test('a service that asks for more is shown nothing more before it is given', async () => {
    await ask({ sections: ['follow-up'] });
    await answer('mother', { sections: ['follow-up'] });
    await answer('father', { sections: ['follow-up'] });
    const preview = await town.ask('pernille', 'preview-consent', {
      childId,
      sections: ['assessments', 'follow-up', 'parents-view'],
    });
    expect(said(preview)).toEqual(['opfølgning']);
  });

  test('nobody answers without custody, and staff never answer', async () => {
    await ask();
    for (const who of ['bonus', 'ellen', 'lisbet', 'adam', 'child'] as const)
      expect(code(await answer(who))).toBe('not-permitted');
  });

  test('an administrator sees the consents but nothing of what staff wrote', async () => {
    await ask();
    const read = await town.ask('adam', 'read-consent', { childId, consentId: 'samtykke' });
    expect(code(read)).toBe('done');
    expect(said(read)).toEqual([]);
  });

  test('a parent sees the own answer and how many are waited for, not what the other said', async () => {
    await ask();
    await answer('mother', { sections: ['follow-up'] });
    const read = (await town.ask('father', 'list-consents', { childId })) as {
      value: { consents: object[]; answerers: unknown[]; services: unknown[] };
    };
    expect(read.value.consents).toMatchObject([{ answers: [], waiting: 1, mayAnswer: true }]);
    expect(JSON.stringify(read.value.consents)).not.toContain('mother');
    expect([read.value.answerers, read.value.services]).toEqual([[], []]);
    expect(JSON.stringify(await thread('father'))).not.toContain('"answered"');
  });

  test.each([
    [{ unitId: 'ukendt' }, 'unknown-service'],
    [{ unitId: 'uden-plads' }, 'unknown-service'],
    [{ unitId: 'myren' }, 'own-unit'],
    [{ until: '2026-11-20' }, 'until-passed'],
    [{ until: '2027-11-22' }, 'until-too-far'],
    [{ sections: [] }, 'input-invalid'],
  ])('asking with %j is refused: %s', async (change, expected) => {
    expect(code(await ask(change))).toBe(expected);
  });

  test('the same question again is the same; another under its id, or a second to the service, is not taken', async () => {
    await ask();
    expect(code(await ask())).toBe('done');
    expect(code(await ask({ purpose: 'Noget helt andet' }))).toBe('changed-meanwhile');
    expect(code(await ask({ consentId: 'endnu-et' }))).toBe('asked-already');
  });

  test('nobody is asked when nobody has custody', async () => {
    await town.put(aTownChild({ guardians: [] }));
    expect(code(await ask())).toBe('nobody-can-answer');
  });
});
