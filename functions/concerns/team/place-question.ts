import { placeQuestion as contract } from '#shared/concerns/place-question.contract.ts';
import { areShown, scalesShown, type Scale } from '#shared/concerns/team-meeting.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readableQuestions } from './readable-questions.ts';
import { meetingOf, questionKey, readTeamItems, scaleKey } from './team-store.ts';

/** Everyone places alone; shown when all who are there have, or when whoever leads the meeting shows it. */
export const placeQuestion = (table: Table) =>
  endpoint(contract, {
    about: ({ teamId }) => ({ kind: 'unit', id: teamId }),
    load: ({ teamId }, { tenant }) => readTeamItems(table, tenant, teamId),
    subject: (_, { teamId }) => ({ kind: 'unit', unitId: teamId }),
    async run({ input, tenant, actor, now, today, loaded }) {
      const { teamId, questionId, degree, show } = input;
      const asked = loaded.questions.filter(({ id }) => id === questionId);
      const [question] = await readableQuestions(table, { tenant, teamId, today }, asked);
      if (!question) return refused('not-found');
      const meeting = meetingOf(loaded, questionId);
      const present = meeting?.present ?? [];
      let scales = loaded.scales.filter((one) => one.questionId === questionId);
      const key = questionKey(tenant, teamId, questionId);
      const mine = scales.find(({ by }) => by.id === actor.id);
      let isOpened = question.opened;
      if (degree !== undefined && mine?.degree !== degree) {
        const placedBy = scales.map(({ by }) => by.id);
        if (areShown(isOpened, placedBy, present)) return refused('already-shown');
        const by = { id: actor.id, name: actor.name };
        const scale: Scale = { kind: 'scale', questionId, by, degree, at: now };
        const { ok } = await table.transact([
          { Put: { Item: { ...scaleKey(tenant, teamId, questionId, actor.id), ...scale } } },
          {
            ConditionCheck: {
              Key: key,
              ConditionExpression: 'opened = :no',
              ExpressionAttributeValues: { ':no': false },
            },
          },
        ]);
        if (!ok) return refused('already-shown');
        scales = [...scales.filter(({ by: placer }) => placer.id !== actor.id), scale];
      }
      if (show && !isOpened) {
        if (meeting && meeting.chair.id !== actor.id) return refused('chair-only');
        await table.update({
          Key: key,
          UpdateExpression: 'SET opened = :yes',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':yes': true },
        });
        isOpened = true;
      }
      return done({ scales: scalesShown(scales, isOpened, present, actor.id) });
    },
  });
