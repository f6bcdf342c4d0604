import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '#local/engine.ts';
import { Refusal } from '#local/http/refusal.ts';
import { readIfPresent, replaceFile } from '#local/http/replace-file.ts';

export const keyUsageSchema = z.enum(['ENCRYPT_DECRYPT', 'GENERATE_VERIFY_MAC']);
export type KeyUsage = z.infer<typeof keyUsageSchema>;

const keySchema = z.object({
  id: z.string(),
  usage: keyUsageSchema,
  description: z.string(),
  /** Milliseconds since 1970. */
  createdAt: z.number(),
  /** 32 random bytes, base64. */
  material: z.string(),
});
/** A key with its material, which never leaves the engine. */
export type LocalKey = z.infer<typeof keySchema>;

const fileSchema = z.object({ keys: z.array(keySchema), aliases: z.record(z.string(), z.string()) });

export type KeyStore = ReturnType<typeof openKeyStore>;

/** Keys and aliases in one file, readable by its owner only. A change is on disk before it is acknowledged. */
export function openKeyStore(directory: string) {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, 'keys.json');
  const saved = readIfPresent(file);
  const state = saved ? fileSchema.parse(JSON.parse(saved)) : { keys: [], aliases: {} };
  const keys = new Map(state.keys.map((key) => [key.id, key]));
  const aliases = new Map(Object.entries(state.aliases));
  const save = () =>
    replaceFile(file, JSON.stringify({ keys: [...keys.values()], aliases: Object.fromEntries(aliases) }));

  return {
    /** The key with this id; made when there is none, left as it is when there is one. */
    ensure(id: string, usage: KeyUsage, now: number, description = ''): LocalKey {
      const existing = keys.get(id);
      if (existing) return existing;
      const key = { id, usage, description, createdAt: now, material: randomBytes(32).toString('base64') };
      keys.set(id, key);
      save();
      return key;
    },
    /** Finds a key by id, key ARN, alias name or alias ARN. Refuses with NotFoundException. */
    find(reference: string): LocalKey {
      const name = reference.startsWith('arn:') ? reference.split(':').slice(5).join(':') : reference;
      const id = name.startsWith('alias/') ? aliases.get(name) : name.replace(/^key\//, '');
      const key = id === undefined ? undefined : keys.get(id);
      if (!key) throw new Refusal(400, 'NotFoundException', `Key '${reference}' does not exist`);
      return key;
    },
    aliases: (): ReadonlyMap<string, string> => aliases,
    setAlias(name: string, keyId: string): void {
      aliases.set(name, keyId);
      save();
    },
    removeAlias(name: string): boolean {
      const removed = aliases.delete(name);
      if (removed) save();
      return removed;
    },
  };
}

/** arn:aws:kms:eu-west-1:000000000000:key/… */
export function keyArn(id: string): string {
  return `arn:aws:kms:${LOCAL_REGION}:${LOCAL_ACCOUNT}:key/${id}`;
}
