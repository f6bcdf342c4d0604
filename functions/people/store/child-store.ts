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
import { childSchema, type Child } from '#shared/people/child.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import { correctionSchema } from '#shared/rights/correction.ts';
import { roundEntrySchema } from '#shared/rounds/thread-entries.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';
import { survivorOf } from './alias-store.ts';

/** Where a child's profile stands; everything else about the child shares its partition. */
export const childKey = (tenant: string, childId: string): Key => ({
  pk: partition(tenant, 'child', childId),
  sk: 'profile',
});

/** The child's key and CPR number: deleting this item makes the number unreadable for good. */
export const childSecretKey = (tenant: string, childId: string): Key => ({
  pk: partition(tenant, 'key', childId),
  sk: 'key',
});

export const readStoredChild = (item: Item): Child => childSchema.parse(item);

/** Holds a write to the child as it was seen: custody, places and stops have not changed in between. */
export const childUnchanged = ({ tenant, id, version }: Pick<Child, 'tenant' | 'id' | 'version'>): Write => ({
  ConditionCheck: {
    Key: childKey(tenant, id),
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':seen': version },
  },
});

/** The child's profile, strongly read: one item. The id of a child that was merged into another gives that other. */
export async function readChildProfile(
  table: Table,
  tenant: string,
  childId: string,
): Promise<Child | undefined> {
  const item = await table.get(childKey(tenant, childId));
  if (item) return readStoredChild(item);
  const survivor = await survivorOf(table, tenant, childId);
  return survivor === childId ? undefined : readChildProfile(table, tenant, survivor);
}

/** Several profiles by id, in no particular order; ids without a child are left out. */
export async function readChildProfiles(
  table: Table,
  tenant: string,
  childIds: readonly string[],
): Promise<Child[]> {
  const items = await table.batchGet(childIds.map((id) => childKey(tenant, id)));
  return items.map(readStoredChild);
}

const threadKinds: ReadonlySet<unknown> = new Set(
  roundEntrySchema.options.map((option) => option.shape.kind.value),
);

/** Everything that stands about a child: one query of the child's partition, strongly read. What is no entry is left out. */
export async function readThread(
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
    return survivor === childId ? undefined : readThread(table, tenant, survivor);
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
