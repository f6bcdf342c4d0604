import * as z from 'zod';
import { textsOf } from '../domain/xml-texts.ts';
import type { DigitalPost } from './digital-post.ts';
import { ask } from './http.ts';
import type { PostConnection, PostSecret } from './post-settings.ts';

const SEND = {
  path: '/service/KombiPostAfsend_1/kombi',
  entity: 'http://entityid.kombit.dk/service/kombipostafsend/1',
};
const LOOK = {
  path: '/service/PostForespoerg_1/digitalpost',
  entity: 'http://entityid.kombit.dk/service/postforespoerg/1',
};

const assertionSchema = z.object({
  RequestedSecurityToken: z.object({ Assertion: z.string().min(1) }),
});
const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });
const lookSchema = z.object({ result: z.boolean() });
/** So long before it ends a token is no longer used. */
const MARGIN_MS = 60_000;

/**
 * Digital Post through Serviceplatformen's SF1601 ("Print og digital post"): a SAML token from the token service by our
 * certificate, an access token for it, then the call. Source: integration description SF1601, as public clients do it.
 */
export function openSf1601(connection: PostConnection, secret: PostSecret): DigitalPost {
  const tokens = new Map<string, { until: number; token: Promise<string> }>();
  const tokenFor = (entity: string): Promise<string> => {
    const kept = tokens.get(entity);
    if (kept && Date.now() < kept.until) return kept.token;
    const fetched = fetchToken(connection, secret, entity);
    const entry = { until: Date.now() + MARGIN_MS, token: fetched.then(({ token }) => token) };
    tokens.set(entity, entry);
    fetched.then(
      ({ seconds }) => (entry.until = Date.now() + seconds * 1000 - MARGIN_MS),
      () => tokens.delete(entity),
    );
    return entry.token;
  };
  const call = async (
    { entity, path }: typeof SEND,
    more: { query?: Record<string, string>; body?: string; id: string; at: Date },
  ) => {
    const url = new URL(path, connection.service);
    for (const [name, value] of Object.entries(more.query ?? {})) url.searchParams.set(name, value);
    const answer = await ask({
      method: more.body === undefined ? 'GET' : 'POST',
      url,
      identity: secret,
      headers: {
        authorization: `Holder-of-key ${await tokenFor(entity)}`,
        'x-transaktionsid': more.id,
        'x-transaktionstid': more.at.toISOString(),
        ...(more.body !== undefined && { 'content-type': 'application/xml; charset=utf-8' }),
      },
      ...(more.body !== undefined && { body: more.body }),
    });
    // A token that was withdrawn early; the next try fetches a new one.
    if (answer.status === 401 || answer.status === 403) tokens.delete(entity);
    return answer;
  };
  return {
    memoVersion: connection.memoVersion,
    sender: { cvr: connection.cvr, label: connection.label },
    mayPrint: connection.automaticChoice,
    kle: connection.kle,
    async hasMailbox(cpr) {
      const query = { cprNumber: cpr };
      const { status, body } = await call(LOOK, { query, id: crypto.randomUUID(), at: new Date() });
      if (status !== 200) throw new Error(`the mailbox register answered ${status}`);
      return lookSchema.parse(JSON.parse(body)).result;
    },
    async send({ xml, kind, id, at }) {
      const body = `<?xml version="1.0" encoding="UTF-8"?><kombi_request><KombiValgKode>${kind}</KombiValgKode>${xml}</kombi_request>`;
      const answer = await call(SEND, { body, id, at });
      if (answer.status >= 200 && answer.status < 300) return { ok: true, transmissionId: id };
      const code = refusalIn(answer.body);
      // The first try arrived, and only its answer was lost.
      if (code !== undefined && /duplicate/i.test(code)) return { ok: true, transmissionId: id };
      const isForGood = answer.status === 400 || answer.status === 422;
      if (!isForGood) throw new Error(`the post answered ${answer.status}`);
      return { ok: false, code: code ?? String(answer.status) };
    },
  };
}

async function fetchToken({ tokens, service, cvr }: PostConnection, secret: PostSecret, entity: string) {
  const issued = await ask({
    method: 'POST',
    url: new URL('/runtime/api/rest/wstrust/v1/issue', tokens),
    identity: secret,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      TokenType: 'http://docs.oasis-open.org/wss/oasis-wss-saml-token-profile-1.1#SAMLV2.0',
      RequestType: 'http://docs.oasis-open.org/ws-sx/ws-trust/200512/Issue',
      KeyType: 'http://docs.oasis-open.org/ws-sx/ws-trust/200512/PublicKey',
      AnvenderKontekst: { Cvr: cvr },
      UseKey: oneLine(secret.certificate),
      AppliesTo: { EndpointReference: { Address: entity } },
      OnBehalfOf: null,
    }),
  });
  if (issued.status !== 200) throw new Error(`the token service answered ${issued.status}`);
  const assertion = assertionSchema.parse(JSON.parse(issued.body)).RequestedSecurityToken.Assertion;
  const exchanged = await ask({
    method: 'POST',
    url: new URL('/service/AccessTokenService_1/token', service),
    identity: secret,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ 'saml-token': assertion }).toString(),
  });
  if (exchanged.status !== 200) throw new Error(`the access token service answered ${exchanged.status}`);
  const { access_token: token, expires_in: seconds } = tokenSchema.parse(JSON.parse(exchanged.body));
  return { token, seconds };
}

/** The certificate itself on one line, without its frame. */
const oneLine = (pem: string) => pem.replace(/-----[A-Z ]+-----/g, '').replace(/\s+/g, '');

const refusalIn = (body: string): string | undefined =>
  textsOf(body, 16_384)?.get('FejlKode')?.slice(0, 60) ?? undefined;
