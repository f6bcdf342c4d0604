import { isRecord, record, text, texts } from '#local/assembly/json.ts';

/** What goes back over HTTP. */
export interface ApiReply {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** Lambda's limit for a response (Lambda quotas: 6 MB). */
const LARGEST_RESPONSE = 6 * 1024 * 1024;

/**
 * Turns a function's result into an HTTP reply: a result without `statusCode` is the JSON body of a 200.
 * A status outside 100–599, or a result above 6 MB, is the 500 that API Gateway answers.
 */
export function readFunctionResult(result: unknown): ApiReply {
  if (!isRecord(result) || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : JSON.stringify(result ?? null);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
  }
  const status = Number(result.statusCode);
  const body = bodyOf(result);
  if (!(status >= 100 && status <= 599) || body.length > LARGEST_RESPONSE)
    return messageReply(500, 'Internal Server Error');
  const headers: Record<string, string | string[]> = { 'content-type': 'text/plain;charset=UTF-8' };
  for (const [name, value] of Object.entries(record(result.headers)))
    headers[name.toLowerCase()] = text(value);
  const cookies = texts(result.cookies);
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  return { status, headers, body };
}

/** An answer of API Gateway itself. */
export function messageReply(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): ApiReply {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify({ message })),
  };
}

function bodyOf(result: Record<string, unknown>): Buffer {
  const { body } = result;
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (typeof body !== 'string') return Buffer.from(JSON.stringify(body));
  return Buffer.from(body, result.isBase64Encoded === true ? 'base64' : 'utf8');
}
