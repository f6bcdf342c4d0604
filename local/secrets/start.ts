import { randomUUID } from 'node:crypto';
import type { Engine, EngineOptions } from '#local/engine.ts';
import { startJsonService } from '#local/http/json-service.ts';
import { secretOperations } from './operations.ts';
import { openSecretStore } from './secret-store.ts';

/** The running secret store with the call that fills it. */
export interface SecretsEngine extends Engine {
  /** Stores the secret when there is none of that name, and gives its ARN. A value that is there already is kept. */
  ensureSecret(name: string, value: string): string;
}

/** Starts a secret store in `directory`. Rejects when the port is taken. */
export async function startSecrets(options: EngineOptions): Promise<SecretsEngine> {
  const { clock } = options;
  const store = openSecretStore(options.directory);
  const service = {
    service: 'secretsmanager',
    target: 'secretsmanager',
    version: '1.1',
    operations: secretOperations(store, clock),
  } as const;
  const { endpoint, close } = await startJsonService(service, clock, options.port);
  return {
    endpoint,
    close,
    ensureSecret(name, value) {
      const secret = store.find(name) ?? store.create(name, '', clock.now());
      if (secret.versions.length === 0) {
        store.put(secret, {
          id: randomUUID(),
          content: { text: value },
          stages: ['AWSCURRENT'],
          now: clock.now(),
        });
      }
      return secret.arn;
    },
  };
}
