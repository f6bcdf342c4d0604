import { flag, list, optionalText, record, text, texts } from '#local/assembly/json.ts';
import type { Model, Resource } from '#local/assembly/model.ts';
import { readForwarding, type Forwarding } from './cdn-forwarding.ts';
import { readResponseHeaders, type AddHeaders } from './cdn-response-headers.ts';
import { loadEdgeFunction, type EdgeFunction } from './edge-function.ts';

/** Where a behaviour gets its content. */
export type Origin =
  | { kind: 'bucket'; bucket: string; path: string; mayList: boolean }
  | { kind: 'http'; url: string; path: string; headers: Record<string, string> };

/** How requests under one path pattern are served. */
export interface Behaviour {
  pattern: RegExp;
  origin: Origin | undefined;
  methods: string[];
  compress: boolean;
  forwarding: Forwarding;
  addHeaders: AddHeaders;
  viewerRequest: EdgeFunction | undefined;
  viewerResponse: EdgeFunction | undefined;
}

/** What a distribution answers for an error of its origin. */
export interface ErrorPage {
  status: number;
  path: string | undefined;
  replyStatus: number;
}

export interface CdnConfig {
  id: string;
  rootObject: string;
  /** In order of precedence; the default behaviour is last and matches everything. */
  behaviours: Behaviour[];
  errorPages: ErrorPage[];
}

/**
 * Reads a distribution. `rewrite` turns an origin's public address into the local one.
 * Source: CloudFormation reference, AWS::CloudFront::Distribution.
 */
export function readDistribution(
  model: Model,
  distribution: Resource,
  rewrite: (text: string) => string,
  log: (line: string) => void,
): CdnConfig {
  const config = record(distribution.properties.DistributionConfig);
  const origins = new Map(
    list(config.Origins).map((one) => [text(record(one).Id), readOrigin(model, record(one), rewrite)]),
  );
  const edges = new Map<string, EdgeFunction>();
  for (const edge of model.ofType('AWS::CloudFront::Function')) {
    edges.set(edge.arn, loadEdgeFunction(edge.name, text(edge.properties.FunctionCode), log));
  }
  const behaviour = (value: unknown): Behaviour => {
    const given = record(value);
    const edgeFor = (event: string) => {
      const association = list(given.FunctionAssociations)
        .map(record)
        .find((one) => one.EventType === event);
      return association && edges.get(text(association.FunctionARN));
    };
    return {
      pattern: patternOf(text(given.PathPattern, '*')),
      origin: origins.get(text(given.TargetOriginId)),
      methods: given.AllowedMethods === undefined ? ['GET', 'HEAD'] : texts(given.AllowedMethods),
      compress: flag(given.Compress) && text(given.CachePolicyId) !== CACHING_DISABLED,
      forwarding: readForwarding(model, text(given.CachePolicyId), optionalText(given.OriginRequestPolicyId)),
      addHeaders: readResponseHeaders(model, optionalText(given.ResponseHeadersPolicyId)),
      viewerRequest: edgeFor('viewer-request'),
      viewerResponse: edgeFor('viewer-response'),
    };
  };
  return {
    id: distribution.name,
    rootObject: text(config.DefaultRootObject),
    behaviours: [...list(config.CacheBehaviors), record(config.DefaultCacheBehavior)].map(behaviour),
    errorPages: list(config.CustomErrorResponses)
      .map(record)
      .map((page) => ({
        status: Number(page.ErrorCode),
        path: optionalText(page.ResponsePagePath),
        replyStatus: Number(page.ResponseCode ?? page.ErrorCode),
      })),
  };
}

/** The managed policy Managed-CachingDisabled: nothing is cached, and nothing is compressed either. */
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

function patternOf(pattern: string): RegExp {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^/?${escaped.replace(/^\//, '')}$`);
}

function readOrigin(
  model: Model,
  origin: Record<string, unknown>,
  rewrite: (text: string) => string,
): Origin {
  const domain = text(origin.DomainName);
  const path = text(origin.OriginPath);
  const bucket = model
    .ofType('AWS::S3::Bucket')
    .find((one) => domain.startsWith(`${one.name}.s3.`) && domain.endsWith('.amazonaws.com'));
  if (bucket) return { kind: 'bucket', bucket: bucket.name, path, mayList: mayList(model, bucket) };
  const headers = Object.fromEntries(
    list(origin.OriginCustomHeaders)
      .map(record)
      .map((one) => [text(one.HeaderName).toLowerCase(), text(one.HeaderValue)]),
  );
  return { kind: 'http', url: rewrite(`https://${domain}`), path, headers };
}

/** S3 tells a missing object (404) from a forbidden one (403) only to readers who may list the bucket. */
function mayList(model: Model, bucket: Resource): boolean {
  return model
    .ofType('AWS::S3::BucketPolicy')
    .filter((policy) => policy.properties.Bucket === bucket.name)
    .flatMap((policy) => list(record(policy.properties.PolicyDocument).Statement).map(record))
    .some(
      (statement) =>
        JSON.stringify(statement.Principal ?? '').includes('cloudfront') &&
        texts(statement.Action).some((action) => ['s3:ListBucket', 's3:*'].includes(action)),
    );
}
