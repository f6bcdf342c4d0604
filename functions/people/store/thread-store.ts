import { consentSchema } from '#shared/access/consent.ts';
import { basisSchema } from '#shared/access/release.ts';
import { storedStopSchema } from '#shared/access/stop.ts';
import { bullyingPlanSchema } from '#shared/concerns/bullying-plan.ts';
import { caseSchema } from '#shared/concerns/case.ts';
import { notificationSchema } from '#shared/concerns/notification.ts';
import { placementSchema } from '#shared/concerns/placement.ts';
import { sparringSchema } from '#shared/concerns/sparring.ts';
import { voiceSchema } from '#shared/concerns/voice.ts';
import { answersSchema } from '#shared/dialogues/answers.ts';
import { dialogueSchema } from '#shared/dialogues/dialogue.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import { correctionSchema } from '#shared/rights/correction.ts';
import { roundEntrySchema } from '#shared/rounds/thread-entries.ts';
import type { Table } from '#functions/kernel/table.ts';
import { survivorOf } from './alias-store.ts';
import { childKey, readStoredChild } from './child-store.ts';

const threadKinds: ReadonlySet<unknown> = new Set(
  roundEntrySchema.options.map((option) => option.shape.kind.value),
);

/** Everything that stands about a child: one query of the child's partition, strongly read. What is no entry is left out. */
export async function readStoredThread(
  table: Table,
  tenant: string,
  childId: string,
): Promise<StoredThread | undefined> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': childKey(tenant, childId).pk },
  });
  const profile = items.find((item) => item['sk'] === 'profile');
  if (!profile) {
    const survivor = await survivorOf(table, tenant, childId);
    return survivor === childId ? undefined : readStoredThread(table, tenant, survivor);
  }
  const entries = items
    .filter((item) => threadKinds.has(item['kind']))
    .map((item) => roundEntrySchema.parse(item));
  const under = (word: string) => items.filter((item) => String(item['sk']).startsWith(`${word}#`));
  return {
    child: readStoredChild(profile),
    entries,
    consents: under('consent').map((item) => consentSchema.parse(item)),
    bases: under('basis').map((item) => basisSchema.parse(item)),
    stops: under('stop').map((item) => storedStopSchema.parse(item)),
    corrections: under('correction').map((item) => correctionSchema.parse(item)),
    placements: under('placement').map((item) => placementSchema.parse(item)),
    cases: under('case').map((item) => caseSchema.parse(item)),
    plans: under('plan').map((item) => bullyingPlanSchema.parse(item)),
    notifications: under('notification').map((item) => notificationSchema.parse(item)),
    voices: under('voice').map((item) => voiceSchema.parse(item)),
    sparrings: under('sparring').map((item) => sparringSchema.parse(item)),
    dialogues: under('dialogue').map((item) => dialogueSchema.parse(item)),
    dialogueAnswers: under('answers').map((item) => answersSchema.parse(item)),
  };
}
