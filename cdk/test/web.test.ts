import { createHash } from 'node:crypto';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import { inlineScript } from './stub-products.ts';
import { stubApp, templateOf } from './synthesized.ts';

let template: Template;
beforeAll(() => {
  template = templateOf(stubApp(), 'RoedTraadWeb');
});
const theOnly = (type: string) => {
  const all = Object.values(template.findResources(type));
  expect(all).toHaveLength(1);
  return all[0]?.['Properties'] as Record<string, unknown>;
};

describe('the response headers', () => {
  /** Directive → its sources; names of other stacks' things are left as they stand in the template. */
  const policy = () => {
    const text = JSON.stringify(theOnly('AWS::CloudFront::ResponseHeadersPolicy'));
    const joined = /default-src [^}]*?worker-src 'self'/.exec(
      text.replaceAll(/\{"Fn::ImportValue":"[^"]*"\}/g, 'X'),
    );
    const directives = (joined?.[0] ?? '').replaceAll(/","|",X,"|"|,X,/g, 'X').split('; ');
    return new Map(directives.map((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(1)]));
  };

  test('let run our own files and the inline scripts of the built pages, by their hash', () => {
    const hash = createHash('sha256').update(inlineScript).digest('base64');
    expect(policy().get('script-src')).toEqual(["'self'", `'sha256-${hash}'`]);
  });

  test.each(['default-src', 'object-src', 'base-uri', 'frame-ancestors'])(
    'allow nothing as %s',
    (directive) => {
      expect(policy().get(directive)).toEqual(["'none'"]);
    },
  );

  test('let pages talk to ourselves and to the two upload buckets, and to nobody else', () => {
    expect(policy().get('connect-src')).toHaveLength(3);
    expect(policy().get('connect-src')?.[0]).toBe("'self'");
  });

  test('keep browsers on https, from guessing types, from framing and from telling where one came from', () => {
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: 63072000,
            IncludeSubdomains: true,
            Override: true,
          },
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: 'DENY', Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
        },
        CustomHeadersConfig: {
          Items: Match.arrayWith([Match.objectLike({ Header: 'permissions-policy', Override: true })]),
        },
      },
    });
  });
});

describe('the distribution', () => {
  test('speaks TLS 1.2 and newer, and sends http on to https', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
        DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' },
      },
    });
  });

  test('hands the API on uncached, with the session function before it', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        CacheBehaviors: [
          {
            PathPattern: '/api/*',
            ViewerProtocolPolicy: 'https-only',
            // Managed-CachingDisabled and Managed-AllViewerExceptHostHeader.
            CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
            OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
            FunctionAssociations: [
              {
                EventType: 'viewer-request',
                FunctionARN: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Session'), 'FunctionARN'] },
              },
            ],
          },
        ],
      },
    });
  });

  test('passes errors of the API through as they are', () => {
    const config = theOnly('AWS::CloudFront::Distribution')['DistributionConfig'];
    expect(config).not.toHaveProperty('CustomErrorResponses');
  });

  test('alone may read the pages, and only read', () => {
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: 's3:GetObject',
            Condition: { StringEquals: { 'AWS:SourceArn': Match.anyValue() } },
          }),
        ]),
      },
    });
  });
});

describe('the upload', () => {
  test('keeps hashed files for ever', () => {
    template.hasResourceProperties('Custom::CDKBucketDeployment', {
      Exclude: ['*'],
      Include: ['_app/immutable/*'],
      SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
      Prune: false,
    });
  });

  test('then sends all the rest, which browsers must ask for each time', () => {
    template.hasResource('Custom::CDKBucketDeployment', {
      Properties: {
        Exclude: ['_app/immutable/*'],
        SystemMetadata: { 'cache-control': 'no-cache' },
        DistributionPaths: ['/*'],
      },
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^Hashed')]),
    });
  });
});
