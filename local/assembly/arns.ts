import { LOCAL_ACCOUNT, LOCAL_REGION } from '#local/engine.ts';

const RESOURCE_PARTS: Record<string, (name: string) => string> = {
  'AWS::DynamoDB::Table': (name) => `dynamodb:${LOCAL_REGION}:${LOCAL_ACCOUNT}:table/${name}`,
  'AWS::DynamoDB::GlobalTable': (name) => `dynamodb:${LOCAL_REGION}:${LOCAL_ACCOUNT}:table/${name}`,
  'AWS::S3::Bucket': (name) => `s3:::${name}`,
  'AWS::SQS::Queue': (name) => `sqs:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${name}`,
  'AWS::Lambda::Function': (name) => `lambda:${LOCAL_REGION}:${LOCAL_ACCOUNT}:function:${name}`,
  'AWS::KMS::Key': (name) => `kms:${LOCAL_REGION}:${LOCAL_ACCOUNT}:key/${name}`,
  'AWS::SecretsManager::Secret': (name) => `secretsmanager:${LOCAL_REGION}:${LOCAL_ACCOUNT}:secret:${name}`,
  'AWS::StepFunctions::StateMachine': (name) =>
    `states:${LOCAL_REGION}:${LOCAL_ACCOUNT}:stateMachine:${name}`,
  'AWS::Cognito::UserPool': (name) => `cognito-idp:${LOCAL_REGION}:${LOCAL_ACCOUNT}:userpool/${name}`,
  'AWS::Scheduler::Schedule': (name) => `scheduler:${LOCAL_REGION}:${LOCAL_ACCOUNT}:schedule/default/${name}`,
  'AWS::Scheduler::ScheduleGroup': (name) =>
    `scheduler:${LOCAL_REGION}:${LOCAL_ACCOUNT}:schedule-group/${name}`,
  'AWS::Events::Rule': (name) => `events:${LOCAL_REGION}:${LOCAL_ACCOUNT}:rule/${name}`,
  'AWS::IAM::Role': (name) => `iam::${LOCAL_ACCOUNT}:role/${name}`,
  'AWS::Logs::LogGroup': (name) => `logs:${LOCAL_REGION}:${LOCAL_ACCOUNT}:log-group:${name}:*`,
  'AWS::CloudFront::Distribution': (name) => `cloudfront::${LOCAL_ACCOUNT}:distribution/${name}`,
};

/** The ARN of a resource; types without a known form get one under the service name `local`. */
export function arnOf(type: string, name: string): string {
  const part = RESOURCE_PARTS[type];
  return `arn:aws:${part ? part(name) : `local:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${name}`}`;
}

/** The last part of an ARN, or the text itself: the resource's own name, without a function's version or alias. */
export function nameFromArn(arnOrName: string): string {
  if (!arnOrName.startsWith('arn:')) return arnOrName.split(':')[0] ?? arnOrName;
  const [, , service, , , ...rest] = arnOrName.split(':');
  const resource = rest.join(':');
  if (service === 'lambda') return rest[1] ?? resource;
  if (service === 'secretsmanager') return rest.slice(1).join(':') || resource;
  if (service === 'states') return rest[1] ?? resource;
  if (service === 'dynamodb') return resource.split('/')[1] ?? resource;
  return resource.split(/[:/]/).at(-1) ?? resource;
}
