import { done, refused } from '#shared/refusals.ts';
import { withoutBlindEntries } from '#shared/rounds/blind.ts';
import { readMeeting as contract } from '#shared/rounds/read-meeting.contract.ts';
import { takesOwn } from '#shared/rounds/round.ts';
import type { RoundEntry } from '#shared/rounds/thread-entries.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { untouched } from '../domain/child-progress.ts';
import { childLine } from '../domain/group-round.ts';
import { readGroupRound } from '../store/group-round-store.ts';
import { readRound } from '../store/round-store.ts';
import { readChildWithEntries } from '../store/thread-store.ts';

/** One round trip. */
export const readMeeting = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load(input, { tenant }) {
      const [thread, round, group] = await Promise.all([
        readChildWithEntries(table, tenant, input.childId),
        readRound(table, tenant, input.roundId),
        readGroupRound(table, { ...input, tenant }),
      ]);
      return thread && { ...thread, round, group };
    },
    subject: ({ child }, { groupId }, { today }) => childSubject(child, today, groupId),
    run({ input, actor, decision, loaded: { entries, round, group } }) {
      const line = group?.roster.children.find((child) => child.id === input.childId);
      if (!round || !group || !line) return refused('not-in-the-round');
      const { roster } = group;
      const closed = new Set(takesOwn(round.state) ? [] : [round.id]);
      const seen = withoutBlindEntries(entries, actor.id, closed);
      const here = seen.filter((entry) => entry.roundId === round.id);
      const own = here.filter((entry) => entry.kind === 'own');
      const joint = here.find((entry) => entry.kind === 'joint');
      const followUp = here.find((entry) => entry.kind === 'follow-up');
      const informed = here.find((entry) => entry.kind === 'informed');
      return done({
        roundName: round.name,
        roundState: round.state,
        instrumentVersion: round.instrumentVersion,
        ownRequired: roster.required,
        ownClosesOn: round.ownClosesOn,
        groupName: roster.groupName,
        child: childLine(line, group.progress.get(line.id) ?? untouched, actor.id),
        staff: [...roster.staff],
        own: own.sort((one, other) => one.at.localeCompare(other.at)),
        ...(joint && { joint }),
        ...(followUp && { followUp }),
        ...(informed && { informed }),
        before: agreedBefore(seen, round.id, joint?.at),
        why: decision.reasons,
      });
    },
  });

/** The latest joint assessment of another round, made before this one's, and the follow-up that belongs to it. */
function agreedBefore(entries: readonly RoundEntry[], roundId: string, until = '9999') {
  const joint = entries
    .filter((entry) => entry.kind === 'joint')
    .filter((entry) => entry.roundId !== roundId && entry.at < until)
    .sort((one, other) => other.at.localeCompare(one.at))[0];
  const followUp = entries
    .filter((entry) => entry.kind === 'follow-up')
    .find((entry) => entry.roundId === joint?.roundId);
  return { ...(joint && { joint }), ...(followUp && { followUp }) };
}
