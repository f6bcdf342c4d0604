import { Refusal } from '#local/http/refusal.ts';
import type { S3Reply, S3Request } from './request.ts';
import type { Bucket, CorsRule } from './stored.ts';

/** Answers a preflight: it is never signed, so only the bucket's rules decide. Refuses with AccessForbidden. */
export function preflight(request: S3Request, bucket: Bucket | undefined): S3Reply {
  const asked =
    request
      .header('access-control-request-headers')
      ?.toLowerCase()
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  const rule = ruleFor(request, bucket, request.header('access-control-request-method'));
  const isAllowed =
    rule && asked.every((name) => rule.headers.some((pattern) => fits(name, pattern.toLowerCase())));
  if (!bucket?.cors)
    throw new Refusal(403, 'AccessForbidden', 'CORSResponse: CORS is not enabled for this bucket.');
  if (!isAllowed) {
    throw new Refusal(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.');
  }
  return {
    status: 200,
    headers: {
      ...originHeaders(request, rule),
      'access-control-allow-methods': rule.methods.join(', '),
      ...(asked.length > 0 && { 'access-control-allow-headers': asked.join(', ') }),
      ...(rule.maxAgeSeconds !== undefined && { 'access-control-max-age': String(rule.maxAgeSeconds) }),
    },
  };
}

/** The headers that let a page of another origin read the answer; none when no rule fits. */
export function corsHeaders(request: S3Request, bucket: Bucket | undefined): Record<string, string> {
  const rule = ruleFor(request, bucket, request.method);
  if (!rule) return {};
  return {
    ...originHeaders(request, rule),
    ...(rule.exposed.length > 0 && { 'access-control-expose-headers': rule.exposed.join(', ') }),
  };
}

function ruleFor(
  request: S3Request,
  bucket: Bucket | undefined,
  method: string | undefined,
): CorsRule | undefined {
  const origin = request.header('origin');
  if (origin === undefined) return undefined;
  return bucket?.cors?.find(
    (rule) =>
      rule.methods.some((each) => each === method) && rule.origins.some((pattern) => fits(origin, pattern)),
  );
}

function originHeaders(request: S3Request, rule: CorsRule): Record<string, string> {
  const isOpen = rule.origins.includes('*');
  return {
    'access-control-allow-origin': isOpen ? '*' : (request.header('origin') ?? ''),
    ...(!isOpen && { 'access-control-allow-credentials': 'true' }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

/** A pattern may hold one asterisk, which stands for any text. */
function fits(text: string, pattern: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return text === pattern;
  return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
}
