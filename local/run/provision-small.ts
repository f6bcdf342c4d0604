import { randomInt } from 'node:crypto';
import { count, flag, isRecord, parseRecord, record, text } from '#local/assembly/json.ts';
import { nameFromArn } from '#local/assembly/arns.ts';
import type { Model, Resource } from '#local/assembly/model.ts';
import type { Cognito } from '#local/cognito/start.ts';
import type { KmsEngine } from '#local/kms/start.ts';
import type { SecretsEngine } from '#local/secrets/start.ts';
import { callService } from '#local/sources/call-service.ts';
import type { SqsEngine } from '#local/sqs/start.ts';

const QUEUE_ATTRIBUTES = [
  'DelaySeconds',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'VisibilityTimeout',
  'FifoQueue',
  'ContentBasedDeduplication',
  'KmsMasterKeyId',
  'DeduplicationScope',
  'FifoThroughputLimit',
];

/** Makes the queues of the assembly; messages in them are kept. */
export function provisionQueues(model: Model, sqs: SqsEngine): void {
  for (const { name, properties } of model.ofType('AWS::SQS::Queue')) {
    const attributes: Record<string, string> = {};
    for (const key of QUEUE_ATTRIBUTES)
      if (properties[key] !== undefined) attributes[key] = text(properties[key]);
    const redrive = properties.RedrivePolicy;
    if (redrive !== undefined)
      attributes.RedrivePolicy = typeof redrive === 'string' ? redrive : JSON.stringify(redrive);
    // A standard queue says so by leaving the attribute out.
    if (attributes.FifoQueue === 'false') delete attributes.FifoQueue;
    sqs.createQueue(name, attributes);
  }
}

/** Makes the keys and aliases of the assembly. */
export function provisionKeys(model: Model, kms: KmsEngine): void {
  for (const { name, properties } of model.ofType('AWS::KMS::Key')) {
    kms.ensureKey(
      name,
      properties.KeyUsage === 'GENERATE_VERIFY_MAC' ? 'GENERATE_VERIFY_MAC' : 'ENCRYPT_DECRYPT',
    );
  }
  for (const { name, properties } of model.ofType('AWS::KMS::Alias'))
    kms.ensureAlias(name, nameFromArn(text(properties.TargetKeyId)));
}

/**
 * Makes the secrets of the assembly and gives their values by name. A value given by the caller (under the secret's
 * name or logical id) wins over the one stored, which wins over the template's and a generated one.
 */
export async function provisionSecrets(
  model: Model,
  secrets: SecretsEngine,
  given: Record<string, string>,
): Promise<Map<string, string>> {
  const address = { endpoint: secrets.endpoint, service: 'secretsmanager', target: 'secretsmanager' };
  const values = new Map<string, string>();
  const declared = model.ofType('AWS::SecretsManager::Secret');
  const known = new Set(declared.flatMap(({ name, id }) => [name, id]));
  // Secrets that a person would have put into the account by hand; the template only names them.
  for (const [name, value] of Object.entries(given)) {
    if (known.has(name)) continue;
    secrets.ensureSecret(name, value);
    values.set(name, value);
  }
  for (const resource of declared) {
    const { name, id } = resource;
    const wanted = given[name] ?? given[id];
    secrets.ensureSecret(name, wanted ?? initialSecret(resource));
    let value = text((await callService(address, 'GetSecretValue', { SecretId: name })).SecretString);
    if (wanted !== undefined && wanted !== value) {
      await callService(address, 'PutSecretValue', { SecretId: name, SecretString: wanted });
      value = wanted;
    }
    values.set(name, value);
  }
  // Secrets that the template only refers to: made by hand before a deployment, given by the caller here.
  for (const [name, value] of Object.entries(given)) {
    if (values.has(name)) continue;
    secrets.ensureSecret(name, value);
    values.set(name, value);
  }
  return values;
}

function initialSecret({ properties }: Resource): string {
  if (typeof properties.SecretString === 'string') return properties.SecretString;
  const rule = record(properties.GenerateSecretString);
  const excluded = new Set(text(rule.ExcludeCharacters));
  const punctuation = flag(rule.ExcludePunctuation) ? '' : '!#$%&()*+,-./:;<=>?@[]^_{|}~';
  const alphabet = [...`ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${punctuation}`].filter(
    (one) => !excluded.has(one),
  );
  const made = Array.from(
    { length: count(rule.PasswordLength, 32) },
    () => alphabet[randomInt(alphabet.length)],
  ).join('');
  if (rule.GenerateStringKey === undefined) return made;
  return JSON.stringify({
    ...parseRecord(text(rule.SecretStringTemplate, '{}')),
    [text(rule.GenerateStringKey)]: made,
  });
}

/** Sets up user pools, clients, identity providers and groups; people in them are kept. */
export function provisionUserPools(model: Model, cognito: Cognito, log: (line: string) => void): void {
  for (const { name, properties } of model.ofType('AWS::Cognito::UserPool'))
    cognito.ensurePool({ ...properties, Id: name });
  for (const { name, properties } of model.ofType('AWS::Cognito::UserPoolIdentityProvider')) {
    if (properties.ProviderType !== 'OIDC' || !isRecord(properties.ProviderDetails)) {
      log(`the identity provider ${name} is not served: only OIDC is`);
      continue;
    }
    const details = Object.entries(properties.ProviderDetails).map(
      ([key, value]) => [key, text(value)] as const,
    );
    const mapping = Object.entries(record(properties.AttributeMapping)).map(
      ([key, value]) => [key, text(value)] as const,
    );
    cognito.ensureProvider({
      UserPoolId: text(properties.UserPoolId),
      ProviderName: name,
      ProviderType: 'OIDC',
      ProviderDetails: Object.fromEntries(details),
      AttributeMapping: Object.fromEntries(mapping),
    });
  }
  for (const { name, properties } of model.ofType('AWS::Cognito::UserPoolClient')) {
    cognito.ensureClient({ ...properties, ClientId: name, UserPoolId: text(properties.UserPoolId) });
  }
  for (const { name, properties } of model.ofType('AWS::Cognito::UserPoolGroup')) {
    cognito.ensureGroup({ ...properties, GroupName: name, UserPoolId: text(properties.UserPoolId) });
  }
}
