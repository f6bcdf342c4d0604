import { randomUUID } from 'node:crypto';
import { parseQuery, sha256Hex } from '../http/canonical-request.ts';
import { checkSignature, type SignatureProblem } from '../http/check-signature.ts';
import type { Action } from './actions/action.ts';
import { authActions } from './actions/auth-actions.ts';
import { groupActions } from './actions/group-actions.ts';
import { poolActions } from './actions/pool-actions.ts';
import { selfActions } from './actions/self-actions.ts';
import { userActions } from './actions/user-actions.ts';
import { Refusal } from './failure.ts';
import type { Service } from './service.ts';
import type { Incoming, Reply } from './wire.ts';

const ACTIONS: Record<string, Action> = {
  ...userActions,
  ...groupActions,
  ...poolActions,
  ...authActions,
  ...selfActions,
};
const TARGET = 'AWSCognitoIdentityProviderService';

const SIGNATURE_CODES: Partial<Record<SignatureProblem, string>> = {
  missing: 'MissingAuthenticationTokenException',
  malformed: 'IncompleteSignatureException',
  'unknown-key': 'UnrecognizedClientException',
};

/** The JSON API (AWS JSON 1.1, action named by X-Amz-Target). */
export async function answerApi(service: Service, incoming: Incoming): Promise<Reply> {
  try {
    const [prefix, name = ''] = String(incoming.headers['x-amz-target']).split('.');
    const action = prefix === TARGET && Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action)
      throw new Refusal('UnknownOperationException', 'The local user pools do not have this operation.');
    if (action.signed) checkSigned(service, incoming);
    return reply(200, await action.run(service, parse(incoming.body)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return reply(400, { __type: error.name, message: error.message }, { 'x-amzn-errortype': error.name });
  }
}

function checkSigned(service: Service, incoming: Incoming): void {
  const { method, url, headers } = incoming;
  const signed = { method, path: url.pathname, query: parseQuery(url.search.slice(1)), headers };
  const impliedPayloadHash = sha256Hex(incoming.body);
  const verdict = checkSignature({ ...signed, impliedPayloadHash }, 'cognito-idp', service.clock);
  if (!verdict.ok) {
    const code = SIGNATURE_CODES[verdict.problem] ?? 'InvalidSignatureException';
    throw new Refusal(code, `The request signature is refused (${verdict.problem}).`);
  }
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new Refusal('SerializationException', 'The body is not JSON.');
  }
}

const reply = (status: number, value: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID(), ...headers },
  body: JSON.stringify(value),
});
