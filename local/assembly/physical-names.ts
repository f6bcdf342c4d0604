import { createHash } from 'node:crypto';

/** The template property that carries the name a person chose, by resource type. */
const NAME_PROPERTIES: Record<string, string> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::Scheduler::ScheduleGroup': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::Cognito::UserPoolDomain': 'Domain',
  'AWS::Cognito::UserPoolIdentityProvider': 'ProviderName',
  'AWS::Cognito::UserPoolGroup': 'GroupName',
  'AWS::ApiGatewayV2::Stage': 'StageName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::SSM::Parameter': 'Name',
};

/** Types whose id AWS makes itself, with its length and form. */
const MADE_IDS: Record<string, (digest: string) => string> = {
  'AWS::ApiGatewayV2::Api': (digest) => digest.slice(0, 10),
  'AWS::ApiGatewayV2::Integration': (digest) => digest.slice(0, 7),
  'AWS::ApiGatewayV2::Authorizer': (digest) => digest.slice(0, 6),
  'AWS::ApiGatewayV2::Route': (digest) => digest.slice(0, 7),
  'AWS::Cognito::UserPool': (digest) => `eu-west-1_${digest.slice(0, 9)}`,
  'AWS::Cognito::UserPoolClient': (digest) => digest.slice(0, 26),
  'AWS::CloudFront::Distribution': (digest) => `E${digest.slice(0, 13).toUpperCase()}`,
  'AWS::KMS::Key': (digest) =>
    [8, 12, 16, 20, 32].map((end, n) => digest.slice([0, 8, 12, 16, 20][n], end)).join('-'),
};

/** The property that holds a resource's chosen name, if its type has one. */
export function nameProperty(type: string): string | undefined {
  return NAME_PROPERTIES[type];
}

/**
 * The name a resource gets when the template does not choose one: the same at every start, since the data on
 * disk is found by it. Buckets are lower-case and at most 63 characters, FIFO queues end in `.fifo`.
 */
export function madeName(stack: string, id: string, type: string, isFifo: boolean): string {
  const digest = createHash('sha256').update(`${stack}/${id}`).digest('hex');
  const make = MADE_IDS[type];
  if (make) return make(digest);
  const limit = type === 'AWS::S3::Bucket' ? 63 : 64;
  const suffix = isFifo ? '.fifo' : '';
  const full = `${stack}-${id}`;
  const fits = full.length + suffix.length <= limit;
  const name = fits ? full : `${full.slice(0, limit - 9 - suffix.length)}-${digest.slice(0, 8)}`;
  return type === 'AWS::S3::Bucket' ? name.toLowerCase() : name + suffix;
}
