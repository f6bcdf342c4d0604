import { voiceSchema, type Voice } from '#shared/concerns/voice.ts';
import type { Child } from '#shared/people/child.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childKey, readChildProfile } from '#functions/people/index.ts';

export interface VoiceAt {
  tenant: string;
  childId: string;
  voiceId: string;
}

const voiceKey = ({ tenant, childId, voiceId }: VoiceAt): Key => ({
  pk: childKey(tenant, childId).pk,
  sk: `voice#${voiceId}`,
});

/** A picture stands by itself: the thread, which is read whole, must not carry 200 KB along. */
const pictureKey = ({ tenant, voiceId }: Pick<VoiceAt, 'tenant' | 'voiceId'>): Key => ({
  pk: partition(tenant, 'voice-picture', voiceId),
  sk: 'picture',
});

/** The child and all it has told, newest first: one round trip. */
export async function loadVoices(
  table: Table,
  tenant: string,
  childId: string,
): Promise<{ child: Child; voices: Voice[] } | undefined> {
  const [child, items] = await Promise.all([
    readChildProfile(table, tenant, childId),
    table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': childKey(tenant, childId).pk, ':sk': 'voice#' },
    }),
  ]);
  if (child && child.id !== childId) return loadVoices(table, tenant, child.id);
  const voices = items.flatMap((item) => voiceSchema.safeParse(item).data ?? []);
  return child && { child, voices: voices.toSorted((one, other) => other.at.localeCompare(one.at)) };
}

export async function readVoice(table: Table, at: VoiceAt): Promise<Voice | undefined> {
  const item = await table.get(voiceKey(at));
  return item && voiceSchema.parse(item);
}

/** The voice and its picture, both or none. False when there is one of that id already. */
export async function saveVoice(
  table: Table,
  at: VoiceAt,
  voice: Voice,
  jpeg: Uint8Array | undefined,
): Promise<boolean> {
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
  const picture = jpeg && { ...pictureKey(at), childId: at.childId, jpeg };
  const { ok } = await table.transact([
    { Put: { Item: { ...voiceKey(at), ...voice }, ...isNew } },
    ...(picture ? [{ Put: { Item: picture, ...isNew } }] : []),
  ]);
  return ok;
}

export async function readPicture(
  table: Table,
  tenant: string,
  voiceId: string,
): Promise<Uint8Array | undefined> {
  const item = await table.get(pictureKey({ tenant, voiceId }));
  return item?.['jpeg'] instanceof Uint8Array ? item['jpeg'] : undefined;
}

/** Where the pictures of a child's voices stand, outside of its own partition. */
export const voicePictureKeysOf = ({
  child: { tenant },
  voices,
}: Pick<StoredThread, 'child' | 'voices'>): Key[] =>
  voices.filter(({ picture }) => picture !== undefined).map(({ id }) => pictureKey({ tenant, voiceId: id }));
