import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { metered } from '#functions/kernel/meter.ts';
import { startingProfiles } from '#shared/instruments/profile-start/starting-profiles.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import {
  about,
  allAnswered,
  openDialogueTown,
  steps,
  code,
  said,
  seen,
  type DialogueTown,
} from '#test/builders/dialogue-town.ts';

let town: DialogueTown;
beforeEach(async () => {
  town = await openDialogueTown();
});
afterEach(() => town.close());

const read = (who: Parameters<DialogueTown['ask']>[0]) => town.ask(who, 'read-dialogue', about);

describe('who may', () => {
  test('a family knows nothing of a dialogue before it is invited', async () => {
    await town.upTo('staff');
    expect(code(await read('mother'))).toBe('not-found');
    expect(await town.ask('mother', 'list-child-dialogues', about)).toMatchObject({
      value: { dialogues: [] },
    });
  });

  test('only the owner and the leader run it; a colleague may take it over, and the owner no more', async () => {
    await town.put(aTownChild());
    await town.upTo('start');
    expect(code(await town.ask('stranger', 'invite-family', about))).toBe('not-permitted');
    expect(code(await town.ask('bonus', 'read-dialogue', about))).toBe('not-permitted');
    expect(seen(await town.ask('lisbet', 'take-over-dialogue', about)).owner.id).toBe('lisbet');
    expect(code(await town.ask('ellen', 'invite-family', about))).toBe('not-the-owner');
    expect(seen(await town.ask('ellen', 'take-over-dialogue', about)).owner.id).toBe('ellen');
  });

  test('a service sees it with a release of the section, and not with one of another', async () => {
    await town.upTo('home');
    const release = { id: 'udlever', unitId: 'ppr-nord', from: '2026-01-01', to: '2027-01-01' };
    await town.put(aTownChild({ releases: [{ ...release, sections: ['assessments'] }] }));
    expect(code(await read('pernille'))).toBe('not-found');
    expect(code(await town.ask('pernille', 'list-child-dialogues', about))).toBe('not-found');
    await town.put(aTownChild({ releases: [{ ...release, sections: ['dialogues'] }] }));
    expect(seen(await read('pernille'))).toMatchObject({
      reader: 'service',
      mayRun: false,
      mayAnswer: false,
    });
    expect(said(await read('pernille'))).toEqual(['huset', 'hjemme']);
  });

  test('from fifteen the young person is asked too, and answers in their own right', async () => {
    await town.put(aTownChild({ birthDate: '2010-05-05' }));
    const age = '13-16';
    const sayings = allAnswered(5, undefined, startingProfiles[age]);
    await town.ask('ellen', 'start-dialogue', { ...about, age, answerBy: '2026-11-28' });
    await town.ask('ellen', 'answer-dialogue', { ...about, as: 'staff', version: 0, sayings });
    await town.ask('ellen', 'invite-family', about);
    expect(await town.noticesOf('child', 'barnet')).toEqual(['dialogue-invited']);
    expect(
      seen(await town.ask('child', 'answer-dialogue-at-home', { ...about, version: 0, sayings })).state,
    ).toBe('answered');
    await town.ask('mother', 'answer-dialogue-at-home', { ...about, version: 0, sayings });
    const others = async (who: 'mother' | 'child' | 'ellen') =>
      seen(await read(who)).others.map(({ side }) => side);
    expect(await Promise.all([others('mother'), others('child')])).toEqual([['staff'], ['staff']]);
    expect((await others('ellen')).sort()).toEqual(['child', 'guardian']);
  });

  test('what the young person has answered alone staff neither see before it is open, nor write over', async () => {
    await town.put(aTownChild({ birthDate: '2010-05-05' }));
    const age = '13-16';
    const alone = allAnswered(5, 'sagt-hjemme', startingProfiles[age]);
    await town.ask('ellen', 'start-dialogue', { ...about, age, answerBy: '2026-11-28' });
    await town.ask('ellen', 'invite-family', about);
    await town.ask('child', 'answer-dialogue-at-home', { ...about, version: 0, sayings: alone });
    for (const version of [0, 1]) {
      const together = { ...about, as: 'child', version, sayings: allAnswered(1, '', startingProfiles[age]) };
      const reply = await town.ask('ellen', 'answer-dialogue', together);
      expect(code(reply)).toBe('answers-locked');
      expect(said(reply)).toEqual([]);
    }
    expect(seen(await read('child')).mine?.comments).toEqual(alone.comments);
  });

  test('below fifteen what the child says together with staff does not stand for the family', async () => {
    await town.upTo('invite');
    const together = { ...about, as: 'child', version: 0, sayings: allAnswered(1) };
    expect(seen(await town.ask('ellen', 'answer-dialogue', together)).state).toBe('parents-invited');
    expect(code(await read('child'))).toBe('not-permitted');
  });

  test('what was written down together with the child a colleague can set right before it is open; the family sees none of it', async () => {
    await town.upTo('invite');
    const together = { ...about, as: 'child', sayings: allAnswered(1, 'sagt-sammen') };
    await town.ask('ellen', 'answer-dialogue', { ...together, version: 0 });
    expect(said(await read('mother'))).toEqual([]);
    const [written] = seen(await read('lisbet')).others;
    expect(written).toMatchObject({ side: 'child', version: 1, withStaff: { id: 'ellen' } });
    const better = { ...together, sayings: allAnswered(2, 'sagt-sammen'), version: 1 };
    expect(code(await town.ask('lisbet', 'answer-dialogue', better))).toBe('done');
  });
});

test('starting is one look and one write, and a handful of write units', async () => {
  const [who, name, input] = steps.start;
  const { result, meter } = await metered(() => town.ask(who, name, input));
  expect(result.ok).toBe(true);
  expect(meter.roundTrips).toBeLessThanOrEqual(3);
  expect(meter.writeUnits).toBeLessThanOrEqual(14);
});
