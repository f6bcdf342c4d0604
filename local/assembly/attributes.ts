import { LOCAL_REGION } from '#local/engine.ts';
import { parseRecord, record, text } from './json.ts';
import type { Resource } from './model.ts';

/** Values that only the running engines know. */
export interface EngineValues {
  queueUrl(name: string): string;
  clientSecret(clientId: string): string;
  /** The value of a secret by name, for `{{resolve:secretsmanager:…}}`; undefined when there is none. */
  secret(name: string): string | undefined;
}

/** What `Ref` gives for a resource (the "Return values" section of each type in the CloudFormation reference). */
export function refOf(resource: Resource, engines: EngineValues): string {
  switch (resource.type) {
    case 'AWS::SQS::Queue':
      return engines.queueUrl(resource.name);
    case 'AWS::StepFunctions::StateMachine':
    case 'AWS::SecretsManager::Secret':
      return resource.arn;
    case 'AWS::Lambda::Version':
    case 'AWS::Lambda::Alias':
      return `${String(resource.properties.FunctionName)}:$LATEST`;
    default:
      return resource.name;
  }
}

/** What `Fn::GetAtt` gives. An attribute nobody needs locally becomes `<name>.<attribute>`, as visible text. */
export function attributeOf(resource: Resource, attribute: string, engines: EngineValues): string {
  if (attribute === 'Arn') return resource.arn;
  const found = ATTRIBUTES[`${resource.type}.${attribute}`];
  return found ? found(resource, engines) : `${resource.name}.${attribute}`;
}

const ATTRIBUTES: Record<string, (resource: Resource, engines: EngineValues) => string> = {
  'AWS::DynamoDB::Table.StreamArn': (table) => `${table.arn}/stream/LATEST`,
  'AWS::DynamoDB::GlobalTable.StreamArn': (table) => `${table.arn}/stream/LATEST`,
  'AWS::S3::Bucket.DomainName': (bucket) => `${bucket.name}.s3.amazonaws.com`,
  'AWS::S3::Bucket.RegionalDomainName': (bucket) => `${bucket.name}.s3.${LOCAL_REGION}.amazonaws.com`,
  'AWS::SQS::Queue.QueueName': (queue) => queue.name,
  'AWS::SQS::Queue.QueueUrl': (queue, engines) => engines.queueUrl(queue.name),
  'AWS::KMS::Key.KeyId': (key) => key.name,
  'AWS::SecretsManager::Secret.Id': (secret) => secret.arn,
  'AWS::StepFunctions::StateMachine.Name': (machine) => machine.name,
  'AWS::Cognito::UserPool.UserPoolId': (pool) => pool.name,
  'AWS::Cognito::UserPool.ProviderName': (pool) => `cognito-idp.${LOCAL_REGION}.amazonaws.com/${pool.name}`,
  'AWS::Cognito::UserPool.ProviderURL': (pool) =>
    `https://cognito-idp.${LOCAL_REGION}.amazonaws.com/${pool.name}`,
  'AWS::Cognito::UserPoolClient.ClientId': (client) => client.name,
  'AWS::Cognito::UserPoolClient.ClientSecret': (client, engines) => engines.clientSecret(client.name),
  // How the CDK reads a client's secret: a custom resource that calls the API.
  'Custom::DescribeCognitoUserPoolClient.UserPoolClient.ClientSecret': (call, engines) =>
    engines.clientSecret(text(record(parseRecord(text(call.properties.Create)).parameters).ClientId)),
  'AWS::ApiGatewayV2::Api.ApiId': (api) => api.name,
  'AWS::ApiGatewayV2::Api.ApiEndpoint': (api) => `https://${apiDomain(api.name)}`,
  'AWS::ApiGatewayV2::Authorizer.AuthorizerId': (authorizer) => authorizer.name,
  'AWS::CloudFront::Distribution.Id': (distribution) => distribution.name,
  'AWS::CloudFront::Distribution.DomainName': (distribution) => distributionDomain(distribution.name),
  'AWS::CloudFront::Function.FunctionARN': (edge) => edge.arn,
  'AWS::CloudFront::OriginAccessControl.Id': (control) => control.name,
  'AWS::SSM::Parameter.Value': (parameter) => String(parameter.properties.Value ?? ''),
};

/** The domain a real HTTP API would have; the address book maps it to this machine. */
export function apiDomain(apiId: string): string {
  return `${apiId}.execute-api.${LOCAL_REGION}.amazonaws.com`;
}

/** The domain a real distribution would have; the address book maps it to this machine. */
export function distributionDomain(distributionId: string): string {
  return `d${distributionId.slice(1).toLowerCase()}.cloudfront.net`;
}
