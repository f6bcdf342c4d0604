import { createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import type { Country } from '#shared/access/law.ts';
import { base32 } from './base32.ts';
import { forgetCountryCalendar } from './country-calendar.ts';
import { partition, type Key } from './keys.ts';
import { openSealed, seal } from './sealed.ts';
import { readSettings } from './settings.ts';
import type { Table } from './table.ts';

/** What a keyed hash is for: each purpose has its own key, so that hashes of one cannot be looked up as another. */
export type HashPurpose =
  'cpr' | 'mail' | 'account' | 'state' | 'ticket' | 'import' | 'digest' | 'link' | 'code' | 'directory';

/** A child's own key, wrapped, and what is encrypted under it; base 64. Without `wrapped` nothing can be read again. */
export interface SealedCpr {
  wrapped: string;
  cpr: string;
}

/** The keys of one municipality, opened once per container. */
export interface MunicipalityKeys {
  /** A keyed hash (HMAC-SHA-256) as 26 letters of base 32: the same value gives the same hash, here only. */
  hash(purpose: HashPurpose, value: string): string;
  /** The id of the person with this UNI-Login user id: 12 letters, the same in every file. */
  personId(userId: string): string;
  /** Encrypts a CPR number under the child's own key: the one given, or a fresh one. */
  sealCpr(childId: string, cpr: string, wrapped?: string): SealedCpr;
  /** The CPR number, ten digits. Throws when the item was changed or belongs to another child. */
  openCpr(childId: string, sealed: SealedCpr): string;
  /** Encrypts a text under the municipality's key, for the item that `bound` names alone; base 64. */
  sealText(bound: string, text: string): string;
  /** The text again. Throws when it was changed or stood at another item. */
  openText(bound: string, sealed: string): string;
}

export interface Founding {
  tenant: string;
  name: string;
  ways: ('unilogin' | 'ad' | 'kombit')[];
  /** Whose law and holidays hold; Denmark when it is founded without saying so, and as it was when founded again. */
  country?: Country | undefined;
}

const settingsKey = (tenant: string): Key => ({ pk: partition(tenant, 'municipality'), sk: 'settings' });
const storedSchema = z.object({ dataKey: z.string() });
const opened = new WeakMap<Table, Map<string, Promise<MunicipalityKeys>>>();
let client: KMSClient | undefined;
/** KMS, loaded by those who open keys. */
async function openKms(given: KMSClient | undefined) {
  const sdk = await import('@aws-sdk/client-kms');
  return { ...sdk, kms: given ?? (client ??= new sdk.KMSClient()) };
}
const masterKey = () => readSettings(z.object({ DATA_KEY_ARN: z.string().min(1) })).DATA_KEY_ARN;

/**
 * Writes the municipality's item once: its name, its ways in, and a data key wrapped by KMS. Called again it renames
 * and sets the ways, but never touches the key: all ids and CPR numbers hang on it. Throws when it is said to be in
 * another country than it was founded in: what was written there was written under that law.
 */
export async function foundMunicipality(
  table: Table,
  { tenant, name, ways, country }: Founding,
  given?: KMSClient,
) {
  const key = settingsKey(tenant);
  forgetCountryCalendar(table, tenant);
  const known = await table.update({
    Key: key,
    UpdateExpression: `SET #name = :name, ways = :ways${country ? ', country = :country' : ''}`,
    ConditionExpression: `attribute_exists(dataKey)${country ? ' AND (attribute_not_exists(country) OR country = :country)' : ''}`,
    ExpressionAttributeNames: { '#name': 'name' },
    ExpressionAttributeValues: { ':name': name, ':ways': ways, ...(country && { ':country': country }) },
  });
  if (known) return;
  const stored = (await table.get(key))?.['country'];
  if (country !== undefined && stored !== undefined && stored !== country)
    throw new Error('this municipality was founded in another country');
  const { kms, GenerateDataKeyCommand } = await openKms(given);
  const made = await kms.send(
    new GenerateDataKeyCommand({
      KeyId: masterKey(),
      KeySpec: 'AES_256',
      EncryptionContext: { municipality: tenant },
    }),
  );
  if (!made.CiphertextBlob) throw new Error('KMS gave no data key');
  const dataKey = Buffer.from(made.CiphertextBlob).toString('base64');
  await table.put({
    Item: { ...key, tenant, name, ways, country: country ?? 'DK', dataKey },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
}

/** The municipality's keys; KMS is asked once per container. Throws when the municipality has not been founded. */
export function municipalityKeys(table: Table, tenant: string, given?: KMSClient): Promise<MunicipalityKeys> {
  const byTenant = opened.get(table) ?? new Map<string, Promise<MunicipalityKeys>>();
  opened.set(table, byTenant);
  const found = byTenant.get(tenant);
  if (found) return found;
  const opening = openKeys(table, tenant, given);
  byTenant.set(tenant, opening);
  opening.catch(() => byTenant.delete(tenant));
  return opening;
}

async function openKeys(table: Table, tenant: string, given?: KMSClient): Promise<MunicipalityKeys> {
  const stored = storedSchema.safeParse(await table.get(settingsKey(tenant)));
  if (!stored.success) throw new Error('this municipality has not been founded');
  const { kms, DecryptCommand } = await openKms(given);
  const reply = await kms.send(
    new DecryptCommand({
      KeyId: masterKey(),
      CiphertextBlob: Buffer.from(stored.data.dataKey, 'base64'),
      EncryptionContext: { municipality: tenant },
    }),
  );
  if (!reply.Plaintext) throw new Error('KMS gave no plaintext');
  return keysFrom(Buffer.from(reply.Plaintext), tenant);
}

/** Derives everything from the municipality's 32-byte data key (HKDF, RFC 5869). */
export function keysFrom(dataKey: Buffer, tenant: string): MunicipalityKeys {
  const derived = new Map<string, KeyObject>();
  const keyFor = (purpose: string): KeyObject => {
    const known = derived.get(purpose);
    if (known) return known;
    const bytes = hkdfSync('sha256', dataKey, tenant, `roed-traad ${purpose}`, 32);
    const made = createSecretKey(new Uint8Array(bytes));
    derived.set(purpose, made);
    return made;
  };
  const keyed = (purpose: string, value: string) =>
    base32(createHmac('sha256', keyFor(purpose)).update(value).digest());
  const unwrap = (childId: string, wrapped: string) =>
    openSealed(keyFor('wrap'), Buffer.from(wrapped, 'base64'), `key ${childId}`);
  return {
    hash: (purpose, value) => keyed(purpose, value).slice(0, 26),
    personId: (userId) => keyed('id', `person|${userId}`).slice(0, 12),
    sealCpr(childId, cpr, wrapped) {
      const childKey = wrapped === undefined ? randomBytes(32) : unwrap(childId, wrapped);
      return {
        wrapped: wrapped ?? seal(keyFor('wrap'), childKey, `key ${childId}`).toString('base64'),
        cpr: seal(childKey, Buffer.from(cpr), `cpr ${childId}`).toString('base64'),
      };
    },
    openCpr: (childId, sealed) =>
      openSealed(
        unwrap(childId, sealed.wrapped),
        Buffer.from(sealed.cpr, 'base64'),
        `cpr ${childId}`,
      ).toString('utf8'),
    sealText: (bound, text) => seal(keyFor('text'), Buffer.from(text), bound).toString('base64'),
    openText: (bound, sealed) =>
      openSealed(keyFor('text'), Buffer.from(sealed, 'base64'), bound).toString('utf8'),
  };
}
