import type { Engine, EngineOptions } from '#local/engine.ts';
import { startJsonService } from '#local/http/json-service.ts';
import { aliasOperations } from './alias-operations.ts';
import { keyArn, openKeyStore, type KeyUsage } from './key-store.ts';
import { kmsOperations } from './operations.ts';

/** The running key service with the calls that set it up. */
export interface KmsEngine extends Engine {
  /** Makes the key when it is missing and gives its ARN. An existing key keeps its material and usage. */
  ensureKey(id: string, usage?: KeyUsage): string;
  /** Points an alias (alias/…) at a key. Throws a Refusal when the key does not exist. */
  ensureAlias(name: string, keyId: string): void;
}

/** Starts a key service whose keys live in `directory`. Rejects when the port is taken. */
export async function startKms(options: EngineOptions): Promise<KmsEngine> {
  const store = openKeyStore(options.directory);
  const service = {
    service: 'kms',
    target: 'TrentService',
    version: '1.1',
    operations: { ...kmsOperations(store, options.clock), ...aliasOperations(store) },
  } as const;
  const { endpoint, close } = await startJsonService(service, options.clock, options.port);
  return {
    endpoint,
    close,
    ensureKey: (id, usage = 'ENCRYPT_DECRYPT') => keyArn(store.ensure(id, usage, options.clock.now()).id),
    ensureAlias: (name, keyId) => store.setAlias(name, store.find(keyId).id),
  };
}
