import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { SignInReason } from '#shared/identity/sign-in-reasons.ts';
import type { RefusalBody } from '#shared/refusals.ts';

type Reply = APIGatewayProxyStructuredResultV2;
const headers = { 'cache-control': 'no-store' };

export const json = (statusCode: number, body: object, cookies: string[] = []): Reply => ({
  statusCode,
  headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  cookies,
  body: JSON.stringify(body),
});

export const refusal = (
  statusCode: number,
  code: string,
  cookies: string[] = [],
  facts?: RefusalBody['facts'],
): Reply => {
  const body: RefusalBody = { code, ...(facts && { facts }) };
  return json(statusCode, body, cookies);
};

/** Sends the browser on with a fresh GET; the page it leaves is told to nobody. */
export const goTo = (location: string, cookies: string[] = []): Reply => ({
  statusCode: 303,
  headers: { ...headers, location, 'referrer-policy': 'no-referrer' },
  cookies,
});

export const backToSignIn = (reason: SignInReason, cookies: string[] = []): Reply =>
  goTo(`/sign-in?${new URLSearchParams({ reason })}`, cookies);

/** To a page of this site by its path; a path that would lead anywhere else leads to the front page. */
export function goToPage(path: string, siteOrigin: string, cookies: string[]): Reply {
  const base = new URL(siteOrigin);
  const target = new URL(path, base);
  const within = target.origin === base.origin ? `${target.pathname}${target.search}${target.hash}` : '/';
  return goTo(within.startsWith('//') ? '/' : within, cookies);
}
