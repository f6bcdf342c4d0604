import * as z from 'zod';
import { municipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { step } from '#functions/kernel/step.ts';
import { Table } from '#functions/kernel/table.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { seatOf } from '../domain/username.ts';
import {
  createChallenge,
  defineChallenge,
  refuseSelfSignUp,
  tokenClaims,
  verifyTicket,
  type TriggerTools,
} from './answer-trigger.ts';

const { TABLE_NAME } = readSettings(z.object({ TABLE_NAME: z.string(), DATA_KEY_ARN: z.string() }));
const table = new Table(TABLE_NAME);
const tools: TriggerTools = { table, keysOf: (tenant) => municipalityKeys(table, tenant) };

const eventSchema = z.looseObject({
  triggerSource: z.string(),
  userName: z.string(),
  request: z.looseObject({}),
  response: z.looseObject({}),
});
type TriggerEvent = z.output<typeof eventSchema>;

/** The user pool's events, by their source ("Customizing user pool workflows with Lambda triggers", Cognito developer guide). */
async function answer({ triggerSource, userName, request }: TriggerEvent): Promise<object> {
  switch (triggerSource) {
    case 'DefineAuthChallenge_Authentication':
      return defineChallenge(request);
    case 'CreateAuthChallenge_Authentication':
      return createChallenge();
    case 'VerifyAuthChallengeResponse_Authentication':
      return verifyTicket(tools, userName, request);
  }
  if (triggerSource.startsWith('TokenGeneration_'))
    return tokenClaims(tools, userName, request, triggerSource);
  if (!triggerSource.startsWith('PreSignUp_')) throw new Error(`no answer to ${triggerSource}`);
  refuseSelfSignUp(triggerSource);
  return {};
}

/** Hands the event back as it came, with the answer in its response. A user of ours carries the municipality in the name. */
export const handler = step('user-pool', eventSchema, async (event) => {
  const seat = seatOf(event.userName);
  const answered = await (seat ? forTenant(seat.tenant, () => answer(event)) : answer(event));
  return { ...event, response: { ...event.response, ...answered } };
});
