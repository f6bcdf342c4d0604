import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Engine, EngineOptions } from '#local/engine.ts';
import { readBody } from '#local/gateway/request-body.ts';
import { parseQuery, sha256Hex } from '#local/http/canonical-request.ts';
import { checkSignature } from '#local/http/check-signature.ts';
import { listen } from '#local/http/listen.ts';
import { Refusal } from '#local/http/refusal.ts';
import { openInbox, type Inbox } from './inbox.ts';
import { readEmail } from './read-email.ts';

/** A running mail service: SendEmail of the SES API version 2. Nothing leaves the machine. */
export interface SesEngine extends Engine {
  inbox: Inbox;
  /** From these domains mail may be sent, as after the verification of an identity. */
  ensureIdentity(domain: string): void;
}

const LARGEST = 10 * 1024 * 1024;

/** Starts the mail service with its inbox in `directory`. Rejects when the port is taken. */
export async function startSes({ directory, clock, port }: EngineOptions): Promise<SesEngine> {
  const inbox = openInbox(join(directory, 'messages.jsonl'));
  const identities = new Set<string>();
  const answer = async (request: IncomingMessage): Promise<object> => {
    const body = await readBody(request, LARGEST);
    if (!body) throw new Refusal(413, 'BadRequestException', 'The request is too large.');
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
    const signed = {
      method: request.method ?? '',
      path: decodeURIComponent(path),
      query: parseQuery(query),
      headers: request.headers,
      impliedPayloadHash: sha256Hex(body),
    };
    const verdict = checkSignature(signed, 'ses', clock);
    if (!verdict.ok || verdict.payloadHash !== sha256Hex(body))
      throw new Refusal(403, 'InvalidSignatureException', 'The request signature is refused.');
    if (request.method !== 'POST' || path !== '/v2/email/outbound-emails')
      throw new Refusal(501, 'UnknownOperationException', 'The local engine does not have this operation.');
    const email = readEmail(body.toString('utf8'));
    if (!identities.has(email.from.slice(email.from.lastIndexOf('@') + 1).toLowerCase()))
      throw new Refusal(400, 'MessageRejected', 'Email address is not verified.');
    const at = new Date(clock.now()).toISOString();
    const ids = email.to.map((to) => inbox.take({ at, to, ...email.shown }));
    return { MessageId: ids[0] };
  };
  const server = createServer((request, response) => {
    answer(request)
      .then((body) => ({ status: 200, body, code: undefined }))
      .catch((error: unknown) => {
        const known =
          error instanceof Refusal ? error : new Refusal(500, 'InternalFailure', 'The local engine failed.');
        return { status: known.status, body: { message: known.message }, code: known.code };
      })
      .then(({ status, body, code }) => {
        response.writeHead(status, {
          'content-type': 'application/json',
          ...(code !== undefined && { 'x-amzn-errortype': code }),
        });
        response.end(JSON.stringify(body));
      })
      .catch(() => response.destroy());
  });
  const { endpoint, close } = await listen(server, port);
  return {
    endpoint,
    inbox,
    ensureIdentity: (domain) => void identities.add(domain.toLowerCase()),
    async close() {
      await close();
      inbox.close();
    },
  };
}
