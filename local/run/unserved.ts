import type { Model } from '#local/assembly/model.ts';

const SERVED = new Set([
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SQS::Queue',
  'AWS::Lambda::Function',
  'AWS::Lambda::Version',
  'AWS::Lambda::Alias',
  'AWS::Lambda::EventSourceMapping',
  'AWS::KMS::Key',
  'AWS::KMS::Alias',
  'AWS::SecretsManager::Secret',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Cognito::UserPoolIdentityProvider',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Stage',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::OriginRequestPolicy',
  'AWS::StepFunctions::StateMachine',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::Events::Rule',
  'AWS::GuardDuty::MalwareProtectionPlan',
  'AWS::SSM::Parameter',
  'AWS::SES::EmailIdentity',
  'AWS::SES::ConfigurationSet',
  'AWS::SMSVOICE::SenderId',
  'Custom::CDKBucketDeployment',
  'Custom::S3BucketNotifications',
  'Custom::DescribeCognitoUserPoolClient',
]);

/** Types without any behaviour that a program could notice on one machine: rights, logs, alarms, deployment. */
const WITHOUT_EFFECT =
  /^AWS::(?:IAM|Logs|CloudWatch|CDK|WAFv2|Backup|Budgets|XRay|CloudTrail|Config|GuardDuty|CertificateManager|Route53|CodeDeploy|Synthetics|ApplicationAutoScaling)::|^AWS::Lambda::(?:Permission|LayerVersion|EventInvokeConfig)$|^AWS::(?:SQS::QueuePolicy|KMS::|SecretsManager::(?:ResourcePolicy|RotationSchedule)|Cognito::UserPoolResourceServer|Cognito::LogDelivery|ApiGatewayV2::(?:DomainName|ApiMapping))|^Custom::(?:S3AutoDeleteObjects|LogRetention|CrossRegionExport|CDKECRDeployment|AWS$)/;

/** The resource types of the assembly that nobody plays here, with how often each occurs. */
export function unservedTypes(model: Model): string[] {
  const counts = new Map<string, number>();
  for (const { type } of model.resources) {
    if (!SERVED.has(type) && !WITHOUT_EFFECT.test(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, number]) => (number > 1 ? `${type} (${number})` : type));
}
