import { text } from '#local/assembly/json.ts';
import type { Model } from '#local/assembly/model.ts';
import { deployBuckets } from './deploy-buckets.ts';
import type { Engines } from './engines.ts';
import { openS3Client, provisionBuckets } from './provision-buckets.ts';
import { provisionKeys, provisionQueues, provisionUserPools } from './provision-small.ts';
import { provisionTables } from './provision-tables.ts';

export interface ProvisionOptions {
  model: Model;
  engines: Engines;
  directory: string;
  rewrite: (text: string) => string;
  log: (line: string) => void;
}

/** Makes everything in the engines that the template declares; what is there already is kept. */
export async function provision({
  model,
  engines,
  directory,
  rewrite,
  log,
}: ProvisionOptions): Promise<void> {
  provisionKeys(model, engines.kms);
  provisionUserPools(model, engines.cognito, log);
  provisionQueues(model, engines.sqs);
  for (const { properties } of model.ofType('AWS::SES::EmailIdentity'))
    engines.ses.ensureIdentity(text(properties.EmailIdentity));
  await provisionTables(model, engines.dynamoDb.endpoint, log);
  const s3 = openS3Client(engines.s3.endpoint);
  try {
    await provisionBuckets(model, s3);
    await deployBuckets(model, s3, directory, rewrite, log);
  } finally {
    s3.destroy();
  }
}
