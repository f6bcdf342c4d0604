import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { json, type Reply } from '../cognito/wire.ts';
import type { Clock } from '../clock.ts';

/** The token service and the access token service of Serviceplatformen. */
export interface PostTokens {
  /** WS-Trust issue in JSON: a SAML assertion for the named service. */
  issue(body: string, isKnown: (cvr: string) => boolean): Reply;
  /** An access token for an assertion; each assertion once. */
  exchange(form: string): Reply;
  /** Whose token it is, if it is one for the service; undefined otherwise. */
  cvrOf(authorization: string, service: string): string | undefined;
}

const issueSchema = z.object({
  TokenType: z.literal('http://docs.oasis-open.org/wss/oasis-wss-saml-token-profile-1.1#SAMLV2.0'),
  RequestType: z.literal('http://docs.oasis-open.org/ws-sx/ws-trust/200512/Issue'),
  KeyType: z.literal('http://docs.oasis-open.org/ws-sx/ws-trust/200512/PublicKey'),
  AnvenderKontekst: z.object({ Cvr: z.string().regex(/^\d{8}$/) }),
  // The certificate on one line, without its frame.
  UseKey: z.base64().min(1),
  AppliesTo: z.object({ EndpointReference: z.object({ Address: z.string() }) }),
  OnBehalfOf: z.null(),
});

const SERVICES: Record<string, string> = {
  'http://entityid.kombit.dk/service/kombipostafsend/1': 'KombiPostAfsend_1',
  'http://entityid.kombit.dk/service/postforespoerg/1': 'PostForespoerg_1',
};
const SECONDS = 3600;

export function openPostTokens(clock: Clock): PostTokens {
  const assertions = new Map<string, { cvr: string; service: string }>();
  const tokens = new Map<string, { cvr: string; service: string; until: number }>();
  return {
    issue(body, isKnown) {
      const parsed = issueSchema.safeParse(readJson(body));
      if (!parsed.success) return json(400, { error: 'the request is not as agreed' });
      const { AnvenderKontekst, AppliesTo } = parsed.data;
      const service = SERVICES[AppliesTo.EndpointReference.Address];
      if (service === undefined || !isKnown(AnvenderKontekst.Cvr))
        return json(403, { error: 'no agreement for this service' });
      const assertion = randomBytes(64).toString('base64');
      assertions.set(assertion, { cvr: AnvenderKontekst.Cvr, service });
      return json(200, { RequestedSecurityToken: { Assertion: assertion } });
    },
    exchange(form) {
      const shown = new URLSearchParams(form).get('saml-token') ?? '';
      const found = assertions.get(shown);
      assertions.delete(shown);
      if (!found) return json(401, { error: 'invalid_grant' });
      const token = randomBytes(32).toString('base64url');
      tokens.set(token, { ...found, until: clock.now() + SECONDS * 1000 });
      return json(200, { access_token: token, token_type: 'Holder-of-key', expires_in: SECONDS });
    },
    cvrOf(authorization, service) {
      const found = tokens.get(/^Holder-of-key (.+)$/.exec(authorization)?.[1] ?? '');
      return found?.service === service && clock.now() < found.until ? found.cvr : undefined;
    },
  };
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
