import { flag, isRecord, list, record, text } from '#local/assembly/json.ts';
import type { Model } from '#local/assembly/model.ts';

type Headers = Record<string, string | string[]>;
/** Changes the headers of a reply before it goes to the viewer. */
export type AddHeaders = (headers: Headers) => Headers;

interface Addition {
  name: string;
  value: string;
  override: boolean;
}

/** Managed-SecurityHeadersPolicy (CloudFront developer guide, "Use managed response headers policies"). */
const MANAGED: Record<string, Addition[]> = {
  '67f7725c-6f97-4210-82d7-5512b31e9d03': [
    { name: 'referrer-policy', value: 'strict-origin-when-cross-origin', override: false },
    { name: 'strict-transport-security', value: 'max-age=31536000', override: false },
    { name: 'x-content-type-options', value: 'nosniff', override: true },
    { name: 'x-frame-options', value: 'SAMEORIGIN', override: false },
    { name: 'x-xss-protection', value: '1; mode=block', override: false },
  ],
};

/** Reads a response headers policy; without one, headers stay as they are. Its CORS part is left to the origin. */
export function readResponseHeaders(model: Model, policy: string | undefined): AddHeaders {
  if (!policy) return (headers) => headers;
  const config = record(
    record(model.find('AWS::CloudFront::ResponseHeadersPolicy', policy)?.properties)
      .ResponseHeadersPolicyConfig,
  );
  const additions = MANAGED[policy] ?? [
    ...securityHeaders(record(config.SecurityHeadersConfig)),
    ...customHeaders(config),
  ];
  const removed = list(record(config.RemoveHeadersConfig).Items).map((item) =>
    text(record(item).Header).toLowerCase(),
  );
  return (given) => {
    const headers = { ...given };
    for (const name of removed) Reflect.deleteProperty(headers, name);
    for (const { name, value, override } of additions)
      if (override || headers[name] === undefined) headers[name] = value;
    return headers;
  };
}

function securityHeaders(config: Record<string, unknown>): Addition[] {
  const add = (part: unknown, name: string, value: (part: Record<string, unknown>) => string): Addition[] =>
    isRecord(part) ? [{ name, value: value(part), override: flag(part.Override) }] : [];
  return [
    ...add(config.ContentSecurityPolicy, 'content-security-policy', (part) =>
      localPolicy(text(part.ContentSecurityPolicy)),
    ),
    ...add(config.ContentTypeOptions, 'x-content-type-options', () => 'nosniff'),
    ...add(config.FrameOptions, 'x-frame-options', (part) => text(part.FrameOption)),
    ...add(config.ReferrerPolicy, 'referrer-policy', (part) => text(part.ReferrerPolicy)),
    ...add(config.StrictTransportSecurity, 'strict-transport-security', (part) =>
      [
        `max-age=${text(part.AccessControlMaxAgeSec)}`,
        flag(part.IncludeSubdomains) ? 'includeSubDomains' : '',
        flag(part.Preload) ? 'preload' : '',
      ]
        .filter(Boolean)
        .join('; '),
    ),
    ...add(
      config.XSSProtection,
      'x-xss-protection',
      (part) => `${flag(part.Protection) ? 1 : 0}${flag(part.ModeBlock) ? '; mode=block' : ''}`,
    ),
  ];
}

/**
 * There is no TLS here, so requests must not be upgraded to it; and a bucket's address has a path on this machine,
 * which a source expression would match literally, so only its origin is kept.
 */
function localPolicy(policy: string): string {
  return policy
    .replace(/;?\s*upgrade-insecure-requests\s*(?=;|$)/g, '')
    .replace(/(http:\/\/(?:127\.0\.0\.1|localhost):\d+)\/[^\s;]*/g, '$1');
}

function customHeaders(config: Record<string, unknown>): Addition[] {
  return list(record(config.CustomHeadersConfig).Items)
    .map(record)
    .map((item) => ({
      name: text(item.Header).toLowerCase(),
      value: text(item.Value),
      override: flag(item.Override),
    }));
}
