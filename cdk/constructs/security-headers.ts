import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/** The inline scripts of the built pages, as CSP sources: only exactly these may run. */
export function inlineScriptHashes(folder: string): string[] {
  const hashes = new Set<string>();
  for (const page of globSync('**/*.html', { cwd: folder }).sort())
    for (const [, script = ''] of readFileSync(join(folder, page), 'utf8').matchAll(
      /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g,
    ))
      hashes.add(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [...hashes];
}

/** The response headers of every page and reply: nothing foreign runs, frames, or hears where one came from. */
export function securityHeaders(
  scope: Construct,
  builtSite: string,
  allow: { formTargets: string[]; uploads: string[] },
): ResponseHeadersPolicy {
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inlineScriptHashes(builtSite)],
    'style-src': ["'self'"],
    // SvelteKit's hidden announcer of page titles carries a style attribute; this is its hash, and nothing else may.
    'style-src-attr': ["'unsafe-hashes'", "'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...allow.uploads],
    'manifest-src': ["'self'"],
    'form-action': ["'self'", ...allow.formTargets],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'worker-src': ["'self'"],
  };
  return new ResponseHeadersPolicy(scope, 'SecurityHeaders', {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: Object.entries(policy)
          .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
          .join('; '),
        override: true,
      },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      // No address of a page reaches another site, not even ours.
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        {
          header: 'permissions-policy',
          value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
          override: true,
        },
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
      ],
    },
  });
}
