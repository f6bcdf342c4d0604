import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';

/** The files whose name changes with their content. */
const HASHED = '_app/immutable/*';

/**
 * Puts the built site into its bucket: the hashed files first and for ever, then all that names them, which a browser
 * must ask about each time. Old hashed files stay, for pages that are still open.
 */
export function uploadSite(
  scope: Construct,
  props: { builtSite: string; bucket: Bucket; distribution: IDistribution; logKey: IKey },
): void {
  const logGroup = new LogGroup(scope, 'UploadLog', {
    retention: RetentionDays.THREE_MONTHS,
    encryptionKey: props.logKey,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const common = {
    sources: [Source.asset(props.builtSite)],
    destinationBucket: props.bucket,
    prune: false,
    memoryLimit: 512,
    logGroup,
  };
  const hashed = new BucketDeployment(scope, 'Hashed', {
    ...common,
    exclude: ['*'],
    include: [HASHED],
    cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
  });
  const named = new BucketDeployment(scope, 'Named', {
    ...common,
    exclude: [HASHED],
    cacheControl: [CacheControl.noCache()],
    distribution: props.distribution,
    distributionPaths: ['/*'],
  });
  named.node.addDependency(hashed);
  acceptCopyingFunction(Stack.of(scope), props.bucket);
}

/** The copying function belongs to the CDK: what it may do, and on which runtime, is set there. */
function acceptCopyingFunction(stack: Stack, bucket: Bucket): void {
  const pages = stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
  const rights = [
    'Action::s3:Abort*',
    'Action::s3:DeleteObject*',
    'Action::s3:GetBucket*',
    'Action::s3:GetObject*',
    'Action::s3:List*',
    'Resource::*',
    `Resource::<${pages}.Arn>/*`,
    `Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*`,
  ];
  const provider = stack.node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
  if (!provider) throw new Error('the site is uploaded by a function that is not there');
  for (const right of rights)
    accept(provider, `AwsSolutions-IAM5[${right}]`, 'Copies the site from the assets to this one bucket');
  accept(
    provider,
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    'The CDK gives the copying function the basic role of Lambda',
  );
  accept(
    provider,
    'AwsSolutions-L1',
    'The CDK sets the runtime of the copying function, and its releases renew it',
  );
}
