import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { Clock } from '#local/clock.ts';
import { readBody } from '#local/gateway/request-body.ts';
import { parseQuery, sha256Hex } from '#local/http/canonical-request.ts';
import { checkSignature } from '#local/http/check-signature.ts';
import { listen, type Listening } from '#local/http/listen.ts';
import { Refusal } from '#local/http/refusal.ts';
import type { Roles } from '#local/iam/roles.ts';
import { assumeRole, assumeRoleSchema, type AssumeRole } from './assume-role.ts';
import { assumedXml, refusalXml } from './xml.ts';

export interface StsOptions {
  roles: Roles;
  clock: Clock;
  port?: number;
}

const LARGEST_BODY = 64 * 1024;

/**
 * Starts the security token service: AssumeRole over the query protocol (2011-06-15). It keeps nothing, since a session
 * says all in its own token. Rejects when the port is taken.
 */
export function startSts({ roles, clock, port = 0 }: StsOptions): Promise<Listening> {
  return listen(
    createServer((request, response) => {
      void answer(request, roles, clock)
        .then((body) => ({ status: 200, body }))
        .catch((error: unknown) => {
          const refusal =
            error instanceof Refusal
              ? error
              : new Refusal(500, 'InternalFailure', 'The local engine failed.');
          return { status: refusal.status, body: refusalXml(refusal, randomUUID()) };
        })
        .then(({ status, body }) => {
          if (response.destroyed) return;
          response.writeHead(status, { 'content-type': 'text/xml' });
          response.end(body);
        });
    }),
    port,
  );
}

async function answer(request: IncomingMessage, roles: Roles, clock: Clock): Promise<string> {
  const body = await readBody(request, LARGEST_BODY);
  if (!body) throw new Refusal(413, 'RequestEntityTooLarge', 'The request is too large.');
  const accessKeyId = signerOf(request, body, clock);
  const form = new Map(parseQuery(body.toString('utf8')));
  if (request.method !== 'POST' || form.get('Action') !== 'AssumeRole')
    throw new Refusal(400, 'InvalidAction', 'Of this service only AssumeRole is played here.');
  return assumedXml(assumeRole(roles, clock.now(), accessKeyId, askedIn(form)), randomUUID());
}

function signerOf({ method = '', url = '/', headers }: IncomingMessage, body: Buffer, clock: Clock): string {
  const [path = '/', query = ''] = url.split('?', 2);
  const signed = { method, path: decodeURIComponent(path), query: parseQuery(query), headers };
  const verdict = checkSignature({ ...signed, impliedPayloadHash: sha256Hex(body) }, 'sts', clock);
  if (!verdict.ok)
    throw new Refusal(
      403,
      verdict.problem === 'unknown-key' ? 'InvalidClientTokenId' : 'SignatureDoesNotMatch',
      `The request signature is refused (${verdict.problem}).`,
    );
  return verdict.accessKeyId;
}

function askedIn(form: ReadonlyMap<string, string>): AssumeRole {
  const tags: unknown[] = [];
  for (let n = 1; form.has(`Tags.member.${n}.Key`); n += 1)
    tags.push({ key: form.get(`Tags.member.${n}.Key`), value: form.get(`Tags.member.${n}.Value`) });
  const parsed = assumeRoleSchema.safeParse({
    roleArn: form.get('RoleArn'),
    sessionName: form.get('RoleSessionName'),
    duration: Number(form.get('DurationSeconds') ?? 3600),
    tags,
  });
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Refusal(400, 'ValidationError', `The request does not satisfy the constraints of ${where}`);
}
