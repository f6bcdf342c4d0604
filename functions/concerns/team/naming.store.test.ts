import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sparring, TeamQuestion } from '#shared/concerns/sparring.ts';
import { partition } from '#functions/kernel/keys.ts';
import { caseId, childId } from '#test/builders/concern-town.ts';
import {
  asked,
  askInput,
  openSparringTown,
  ssdBasis,
  teamId,
  type SparringTown,
} from '#test/builders/sparring-town.ts';

let town: SparringTown;
beforeEach(async () => {
  town = await openSparringTown();
});
afterEach(() => town.close());

const code = (reply: unknown) => (reply as { code?: string }).code ?? 'done';
const teamReads = async () => {
  const reply = await town.spar<{ questions: TeamQuestion[] }>('dorte', 'read-team', { teamId });
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.questions;
};

describe('a question with the name', () => {
  const named = (id: string) =>
    town.spar<{ sparring: Sparring }>('ellen', 'ask-team', {
      ...askInput,
      questionId: id,
      mode: 'named',
      asked: { ...asked, question: 'Hvordan hjælper vi Freja?' },
    });

  test('needs a release of the concerns to the team, and is the team’s to read while it stands', async () => {
    expect(code(await named('navn-et'))).toBe('basis-missing');
    await town.release('samtykke');
    expect(await named('navn-et')).toMatchObject({ ok: true, value: { sparring: { basisId: 'samtykke' } } });
    expect(await teamReads()).toMatchObject([
      { named: { childName: 'Freja Prøve', askerName: 'ellen Prøve' } },
    ]);
    await town.release('andet', { releases: [] });
    expect(await teamReads()).toEqual([]);
  });

  test('stands in the child’s own record once a day for each who reads it, however often the page asks', async () => {
    const lines = async () => {
      const pk = partition('0899', 'record', 'child', childId);
      const found = await town.table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
      });
      return found.filter(({ word }) => word === 'team.read').map(({ actorId }) => actorId);
    };
    await town.spar('ellen', 'ask-team', askInput);
    await teamReads();
    expect(await lines()).toEqual([]);
    await town.release('samtykke');
    await named('navn-et');
    await teamReads();
    await teamReads();
    expect(await lines()).toEqual(['dorte']);
  });

  test('cannot be answered or placed, nor read by trying to, once its release is over', async () => {
    await town.release('samtykke');
    await named('navn-et');
    await town.release('andet', { releases: [] });
    const reply = { reflections: 'Prøv en voksen i nærheden.', steps: [], feedbackOn: '2999-01-01' };
    const at = { teamId, questionId: 'navn-et' };
    const answered = [
      await town.spar('dorte', 'answer-question', { ...at, version: 1, ...reply }),
      // Another version than the one that stands is answered with what stands.
      await town.spar('dorte', 'answer-question', { ...at, version: 7, ...reply }),
      await town.spar('dorte', 'place-question', { ...at, degree: 3 }),
    ];
    expect(answered.map(code)).toEqual(['not-found', 'not-found', 'not-found']);
    expect(JSON.stringify(answered)).not.toContain('Freja');
  });

  test('for an SSD meeting rests on that meeting: the third exchange is refused, and consent opens it again', async () => {
    await town.table.put({ Item: ssdBasis('ssd-et', 'meeting') });
    await town.release('ssd-et');
    expect(await named('navn-et')).toMatchObject({ ok: true });
    expect(code(await named('navn-to'))).toBe('ssd-follow-up-first');
    await town.table.put({ Item: ssdBasis('ssd-to', 'follow-up', '2026-11-22') });
    await town.release('ssd-to');
    expect(await named('navn-to')).toMatchObject({ ok: true });
    expect(await named('navn-tre')).toMatchObject({ code: 'ssd-used-up', facts: { used: 2, most: 2 } });
    expect(await town.spar('ellen', 'read-sparring', { childId, caseId })).toMatchObject({
      value: { teams: [{ id: teamId, obstacle: 'ssd-used-up', ssd: { used: 2, most: 2 } }] },
    });
    await town.release('samtykke');
    expect(await named('navn-tre')).toMatchObject({ ok: true });
  });

  test('two who ask at once on the same SSD meeting: one exchange, and the other is told why not', async () => {
    await town.table.put({ Item: ssdBasis('ssd-et', 'meeting') });
    await town.release('ssd-et');
    const replies = await Promise.all(['navn-et', 'navn-to'].map(named));
    expect(replies.map(code).toSorted()).toEqual(['done', 'ssd-follow-up-first']);
    expect(await teamReads()).toHaveLength(1);
  });
});
