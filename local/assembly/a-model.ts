import { buildModel } from './build-model.ts';
import type { Model } from './model.ts';

/** A model for tests: resources by logical id, all in a stack called Test. */
export function aModel(
  resources: Record<string, { Type: string; Properties?: Record<string, unknown> }>,
  rewrite = (text: string) => text,
): Model {
  const engines = {
    queueUrl: (name: string) => `http://127.0.0.1:1/000000000000/${name}`,
    clientSecret: () => 'secret',
    secret: () => undefined,
  };
  return buildModel(
    [{ name: 'Test', template: { Resources: resources }, assets: new Map() }],
    engines,
    rewrite,
  );
}
