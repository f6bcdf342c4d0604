import { saveMeeting as contract } from '#shared/concerns/save-meeting.contract.ts';
import type { Meeting } from '#shared/concerns/team-meeting.ts';
import { done, refused } from '#shared/refusals.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { meetingKey, readTeamItems } from './team-store.ts';

/** The agenda as it is to be. Whoever comes second gets the meeting as it stands; coming in and leaving never collide. */
export const saveMeeting = (table: Table) =>
  endpoint(contract, {
    about: ({ teamId }) => ({ kind: 'unit', id: teamId }),
    load: ({ teamId }, { tenant }) => readTeamItems(table, tenant, teamId),
    subject: (_, { teamId }) => ({ kind: 'unit', unitId: teamId }),
    async run({ input, tenant, actor, loaded }) {
      const { teamId, meetingId, version, on, items, state, here } = input;
      const known = new Set(loaded.questions.map(({ id }) => id));
      if (items.some(({ questionId }) => !known.has(questionId))) return refused('unknown-question');
      const before = loaded.meetings.find(({ id }) => id === meetingId);
      const me = { id: actor.id, name: actor.name };
      const others = (before?.present ?? []).filter(({ id }) => id !== me.id);
      const isHere = here ?? before?.present.some(({ id }) => id === me.id) ?? false;
      const next: Meeting = {
        ...{ kind: 'meeting', id: meetingId, on, items, state, chair: before?.chair ?? me },
        ...{ present: isHere ? [...others, me] : others, version: (before?.version ?? 0) + 1 },
      };
      if (before && isSame(before, next)) return done({ meeting: before });
      if (version !== (before?.version ?? 0)) return refused('changed-meanwhile', { current: before });
      const isStored = await table.put({
        Item: { ...meetingKey(tenant, teamId, meetingId), ...next },
        ...(before
          ? {
              ...asSeen(before.version),
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      });
      if (isStored) return done({ meeting: next });
      const current = (await readTeamItems(table, tenant, teamId)).meetings.find(
        ({ id }) => id === meetingId,
      );
      return current && isSame(current, next)
        ? done({ meeting: current })
        : refused('changed-meanwhile', { current });
    },
  });

const isSame = (one: Meeting, other: Meeting): boolean => {
  const said = ({ on, items, state, present }: Meeting) =>
    JSON.stringify([on, items, state, present.map(({ id }) => id).toSorted()]);
  return said(one) === said(other);
};
