import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { WEB_OUT } from '../build.ts';
import { securityHeaders } from '../constructs/security-headers.ts';
import type { Settings } from '../settings.ts';
import type { ApiStack } from './api.ts';
import type { DataStack } from './data.ts';
import type { IdentityStack } from './identity.ts';

const edge = (file: string) =>
  FunctionCode.fromInline(readFileSync(new URL(`../edge/${file}`, import.meta.url), 'utf8'));

/** The site: pages from a private bucket, the API under the same origin, and the session turned into a token at the edge. */
export class WebStack extends Stack {
  readonly distribution: Distribution;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { settings: Settings; data: DataStack; identity: IdentityStack; api: ApiStack },
  ) {
    super(scope, id, props);
    const { settings, data, identity, api } = props;
    const pages = new Bucket(this, 'Pages', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      serverAccessLogsBucket: data.logBucket,
      serverAccessLogsPrefix: 'pages/',
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const built = join(process.cwd(), WEB_OUT);
    if (!existsSync(built)) throw new Error(`${WEB_OUT} is missing: run npm run build first`);

    const headers = securityHeaders(this, built, {
      formTargets: [
        identity.domain.baseUrl(),
        ...[settings.unilogin.issuer, settings.ad.issuer].map((url) => new URL(url).origin),
      ],
      uploads: `https://${data.rosterBucket.bucketRegionalDomainName}`,
    });
    const pageFunction = new EdgeFunction(this, 'PagePaths', {
      code: edge('page-paths.js'),
      runtime: FunctionRuntime.JS_2_0,
    });
    const sessionFunction = new EdgeFunction(this, 'Session', {
      code: edge('session.js'),
      runtime: FunctionRuntime.JS_2_0,
    });
    this.distribution = new Distribution(this, 'Site', {
      comment: 'Rød Tråd',
      domainNames: [settings.domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultRootObject: 'index.html',
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
        functionAssociations: [{ function: pageFunction, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        '/api/*': {
          origin: new HttpOrigin(api.host, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy: headers,
          functionAssociations: [{ function: sessionFunction, eventType: FunctionEventType.VIEWER_REQUEST }],
        },
      },
    });
    // Hashed files first and for ever; then the pages that name them, never from a cache without asking.
    const assets = new BucketDeployment(this, 'Assets', {
      sources: [Source.asset(built)],
      destinationBucket: pages,
      exclude: ['*.html'],
      prune: false,
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
      memoryLimit: 512,
    });
    const html = new BucketDeployment(this, 'Html', {
      sources: [Source.asset(built)],
      destinationBucket: pages,
      exclude: ['*'],
      include: ['*.html'],
      prune: false,
      cacheControl: [CacheControl.noCache(), CacheControl.maxAge(Duration.seconds(0))],
      distribution: this.distribution,
      distributionPaths: ['/*'],
      memoryLimit: 512,
    });
    html.node.addDependency(assets);
  }
}
