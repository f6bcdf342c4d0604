import { isRecord, record, text, texts } from '#local/assembly/json.ts';
import type { Model } from '#local/assembly/model.ts';

/** Which parts of a viewer's request reach the origin, each by name. */
export interface Forwarding {
  header(name: string): boolean;
  cookie(name: string): boolean;
  query(name: string): boolean;
}

type Rule = (name: string) => boolean;
const none: Rule = () => false;
const all: Rule = () => true;

/** The managed policies by id (CloudFront developer guide, "Use managed origin request policies"). */
const MANAGED: Record<string, Forwarding> = {
  '216adef6-5c7f-47e4-b989-5492eafa07d3': { header: all, cookie: all, query: all },
  'b689b0a8-53d0-40ab-baf2-68738e2966ac': { header: (name) => name !== 'host', cookie: all, query: all },
  '33f36d7e-f396-46d9-90e0-52428a34d9dc': { header: all, cookie: all, query: all },
  '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf': {
    header: among(['origin', 'access-control-request-headers', 'access-control-request-method']),
    cookie: none,
    query: none,
  },
  '59781a5b-3903-41f3-afcb-af62929ccde1': { header: among(['origin']), cookie: none, query: none },
  'acba4595-bd28-49b8-b9fe-13317c0390fa': {
    header: among(['user-agent', 'referer']),
    cookie: none,
    query: none,
  },
};

/** Sent to the origin whatever the policies say. */
const ALWAYS = new Set([
  'content-type',
  'content-length',
  'content-encoding',
  'range',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'accept-encoding',
]);

/** What the cache policy and the origin request policy of a behaviour let through together. */
export function readForwarding(
  model: Model,
  cachePolicy: string,
  originRequestPolicy: string | undefined,
): Forwarding {
  const rules = [
    rulesOf(
      model,
      'AWS::CloudFront::CachePolicy',
      cachePolicy,
      'CachePolicyConfig',
      'ParametersInCacheKeyAndForwardedToOrigin',
    ),
    MANAGED[originRequestPolicy ?? ''] ??
      rulesOf(
        model,
        'AWS::CloudFront::OriginRequestPolicy',
        originRequestPolicy ?? '',
        'OriginRequestPolicyConfig',
      ),
  ];
  return {
    header: (name) => ALWAYS.has(name) || rules.some((one) => one.header(name)),
    cookie: (name) => rules.some((one) => one.cookie(name)),
    query: (name) => rules.some((one) => one.query(name)),
  };
}

function rulesOf(model: Model, type: string, name: string, ...path: string[]): Forwarding {
  let config: Record<string, unknown> = record(model.find(type, name)?.properties);
  for (const step of path) config = record(config[step]);
  return {
    header: ruleOf(config.HeadersConfig, 'Header', 'Headers'),
    cookie: ruleOf(config.CookiesConfig, 'Cookie', 'Cookies'),
    query: ruleOf(config.QueryStringsConfig, 'QueryString', 'QueryStrings'),
  };
}

function ruleOf(config: unknown, behaviour: string, names: string): Rule {
  if (!isRecord(config)) return none;
  const listed = among(texts(config[names]).map((name) => name.toLowerCase()));
  switch (text(config[`${behaviour}Behavior`])) {
    case 'all':
    case 'allViewer':
    case 'allViewerAndWhitelistCloudFront':
      return all;
    case 'whitelist':
      return listed;
    case 'allExcept':
      return (name) => !listed(name.toLowerCase());
    default:
      return none;
  }
}

function among(names: string[]): Rule {
  return (name) => names.includes(name.toLowerCase());
}
