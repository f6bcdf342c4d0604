import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  FunctionEventType,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { accept } from '../constructs/accept.ts';
import { pagePathsFunction, sessionFunction } from '../constructs/edge-function.ts';
import { securityHeaders } from '../constructs/security-headers.ts';
import { uploadSite } from '../constructs/site-upload.ts';
import { siteFolder } from '../products.ts';
import type { Settings } from '../settings.ts';
import type { ApiStack } from './api.ts';
import type { DataStack } from './data.ts';
import type { IdentityStack } from './identity.ts';
import type { PortalStack } from './portal.ts';

/** The site: pages from a private bucket, the API under the same origin, and the session turned into a token at the edge. */
export class WebStack extends Stack {
  readonly distribution: Distribution;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & {
      settings: Settings;
      data: DataStack;
      identity: IdentityStack;
      api: ApiStack;
      portal: PortalStack;
    },
  ) {
    super(scope, id, props);
    const { settings, data, identity, api, portal } = props;
    const pages = new Bucket(this, 'Pages', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      serverAccessLogsBucket: data.logBucket,
      serverAccessLogsPrefix: 'pages/',
      // A page that was open when its files were replaced still finds them under their old names.
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const builtSite = siteFolder(this);
    const headers = securityHeaders(this, builtSite, {
      formTargets: [
        identity.domain.baseUrl(),
        ...[
          settings.unilogin.issuer,
          settings.ad.issuer,
          ...(settings.kombit ? [settings.kombit.signInUrl] : []),
        ].map((url) => new URL(url).origin),
      ],
      uploads: [data.rosterBucket, portal.bucket].map((one) => `https://${one.bucketRegionalDomainName}`),
    });
    this.distribution = new Distribution(this, 'Site', {
      comment: 'Rød Tråd',
      domainNames: [settings.domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      priceClass: PriceClass.PRICE_CLASS_100,
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableLogging: true,
      logBucket: data.logBucket,
      logFilePrefix: 'site/',
      logIncludesCookies: false,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(pages),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headers,
        compress: true,
        functionAssociations: [
          { function: pagePathsFunction(this, builtSite), eventType: FunctionEventType.VIEWER_REQUEST },
        ],
      },
      additionalBehaviors: {
        '/api/*': {
          origin: new HttpOrigin(api.host, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy: headers,
          functionAssociations: [
            { function: sessionFunction(this), eventType: FunctionEventType.VIEWER_REQUEST },
          ],
        },
      },
    });
    accept(
      this.distribution,
      'AwsSolutions-CFR1',
      'Staff and families may be abroad; who comes in is decided by signing in, not by country',
    );
    accept(
      this.distribution,
      'AwsSolutions-CFR2',
      'No firewall: its rules for CloudFront stand outside our region. The API throttles, checks the token before any function, and parses every input (decision 0010)',
    );
    uploadSite(this, { builtSite, bucket: pages, distribution: this.distribution, logKey: data.key });
    // What the municipality's name server must point the domain at.
    new CfnOutput(this, 'PointDomainAt', { value: this.distribution.distributionDomainName });
  }
}
