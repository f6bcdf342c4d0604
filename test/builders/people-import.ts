import { createHash } from 'node:crypto';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { reactToMessage } from '#functions/roster/reactions/react-to-message.ts';
import { listImports } from '#functions/roster/store/import-store.ts';
import type { ImportTools } from '#functions/roster/use-cases/import-tools.ts';
import type { Import } from '#shared/roster/import.ts';
import type { InstitutionSnapshot } from '#shared/roster/institution-snapshot.ts';
import { emitWs17 } from '#test/demo/emit-ws17.ts';

/** A bucket and a queue in memory before the real import. */
export interface TestRoster {
  tools: ImportTools;
  /** Messages not yet read. */
  queue: string[];
  /** Puts a file and S3's notice of it; returns the object's key. */
  drop(file: InstitutionSnapshot | string | Uint8Array, key?: string): string;
  /** Reads the queue until it is empty. */
  work(): Promise<void>;
  /** Drops a file, takes it in and returns its import. */
  takeIn(file: InstitutionSnapshot | string | Uint8Array): Promise<Import>;
}

export function openTestRoster(
  table: Table,
  keys: MunicipalityKeys,
  change: Partial<ImportTools> = {},
): TestRoster {
  const objects = new Map<string, Uint8Array>();
  const queue: string[] = [];
  let dropped = 0;
  const tools: ImportTools = {
    table,
    files: {
      async *read(key) {
        const bytes = objects.get(key);
        if (!bytes) throw new Error('NoSuchKey');
        for (let start = 0; start < bytes.length; start += 65_536)
          yield bytes.subarray(start, start + 65_536);
      },
    },
    queue: {
      goOn(tenant, importId) {
        queue.push(JSON.stringify({ kind: 'go-on', tenant, importId }));
        return Promise.resolve();
      },
    },
    keysOf: () => Promise.resolve(keys),
    now: () => new Date('2026-11-21T09:00:00Z'),
    mayGoOn: () => true,
    ...change,
  };
  const drop: TestRoster['drop'] = (file, key = `0899/grunddata ${(dropped += 1)}.xml`) => {
    const bytes =
      file instanceof Uint8Array
        ? file
        : Buffer.from(typeof file === 'string' ? file : [...emitWs17(file)].join(''));
    objects.set(key, bytes);
    const eTag = createHash('md5').update(bytes).digest('hex');
    const encoded = encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');
    queue.push(JSON.stringify({ Records: [{ s3: { object: { key: encoded, eTag } } }] }));
    return key;
  };
  const work = async () => {
    for (let message = queue.shift(); message !== undefined; message = queue.shift())
      await reactToMessage(tools, message);
  };
  return {
    tools,
    queue,
    drop,
    work,
    async takeIn(file) {
      const fileName = drop(file).split('/').at(-1);
      await work();
      const found = (await listImports(table, '0899')).find((one) => one.fileName === fileName);
      if (!found) throw new Error('the file made no import');
      return found;
    },
  };
}
