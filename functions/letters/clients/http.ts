import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';

export interface Ask {
  method: 'GET' | 'POST';
  url: URL;
  headers?: Record<string, string>;
  body?: string;
  /** Our certificate and its key (PEM), where the other side wants to know who calls. */
  identity?: { certificate: string; key: string };
}

export interface Answer {
  status: number;
  body: string;
}

const MILLISECONDS = 20_000;
const LARGEST = 1024 * 1024;

/** One request with our client certificate. Rejects without detail when no whole answer comes in time. */
export function ask({ method, url, headers = {}, body, identity }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const failed = () => reject(new Error(`no answer from ${url.host}`));
    const options = {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
      timeout: MILLISECONDS,
    };
    const request =
      url.protocol === 'https:'
        ? tlsRequest(url, { ...options, ...(identity && { cert: identity.certificate, key: identity.key }) })
        : plainRequest(url, options);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > LARGEST) request.destroy(new Error('too large'));
        else chunks.push(chunk);
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
      response.on('error', failed);
    });
    request.on('timeout', () => request.destroy(new Error('too late')));
    request.on('error', failed);
    request.end(body);
  });
}
