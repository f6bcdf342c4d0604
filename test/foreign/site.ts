import { CfnOutput, Duration, Fn, type Stack } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';

/** The site of the foreign application: pages from a bucket, the API under /api, an edge function in front of it. */
export function site(stack: Stack, apiEndpoint: string): void {
  const bucket = new Bucket(stack, 'Site');
  const edge = new EdgeFunction(stack, 'Edge', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(`
async function handler(event) {
  const request = event.request;
  const session = request.cookies.session;
  if (session) request.headers.authorization = { value: 'Bearer ' + session.value };
  return request;
}`),
  });
  const headers = new ResponseHeadersPolicy(stack, 'Headers', {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: "default-src 'self'; upgrade-insecure-requests",
        override: true,
      },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
    },
  });
  const distribution = new Distribution(stack, 'Cdn', {
    defaultRootObject: 'index.html',
    defaultBehavior: {
      origin: S3BucketOrigin.withOriginAccessControl(bucket as IBucket),
      responseHeadersPolicy: headers,
    },
    additionalBehaviors: {
      '/api/*': {
        origin: new HttpOrigin(Fn.select(2, Fn.split('/', apiEndpoint))),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        functionAssociations: [{ function: edge, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
    },
    errorResponses: [{ httpStatus: 403, responseHttpStatus: 404, responsePagePath: '/missing.html' }],
  });
  new BucketDeployment(stack, 'Deployment', {
    destinationBucket: bucket as IBucket,
    sources: [
      Source.data(
        'index.html',
        `<!doctype html><title>Foreign</title>${'<p>A page long enough to be worth compressing.</p>'.repeat(50)}`,
      ),
      Source.data('missing.html', '<!doctype html><title>Nothing here</title>'),
      Source.jsonData('settings.json', { site: `https://${distribution.domainName}` }),
    ],
    cacheControl: [CacheControl.maxAge(Duration.minutes(5))],
  });
  new CfnOutput(stack, 'SiteUrl', { value: `https://${distribution.domainName}` });
}
