import type { ApiEvent } from '#functions/kernel/request.ts';

/**
 * Where on the internet a request comes from, for slowing down whoever tries much: the address that CloudFront saw, which
 * stands before CloudFront's own in X-Forwarded-For; what a caller writes there itself stands further to the left.
 */
export function sourceOf(event: ApiEvent): string {
  const passed = (event.headers['x-forwarded-for'] ?? '').split(',').map((one) => one.trim());
  return passed.at(-2) ?? event.requestContext.http.sourceIp ?? 'unknown';
}
