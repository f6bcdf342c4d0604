import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { canonicalRequest, parseQuery, sha256Hex, signatureOf } from './canonical-request.ts';

/**
 * Headers for a request to a local engine, with a Signature Version 4 by the local access key: for callers that use
 * plain fetch because no client of that service is installed. `now` is in milliseconds since 1970.
 */
export function signRequest(request: {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
  service: string;
  now: number;
}): Record<string, string> {
  const url = new URL(request.url);
  const date = new Date(request.now).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = { day: date.slice(0, 8), region: LOCAL_REGION, service: request.service };
  const payloadHash = sha256Hex(request.body);
  const headers: Record<string, string> = {
    ...request.headers,
    'x-amz-date': date,
    'x-amz-content-sha256': payloadHash,
  };
  const signedHeaders = ['host', ...Object.keys(headers)].sort();
  const canonical = canonicalRequest({
    method: request.method,
    path: decodeURIComponent(url.pathname),
    query: parseQuery(url.search.slice(1)),
    signedHeaders,
    header: (name) => (name === 'host' ? url.host : headers[name]),
    payloadHash,
  });
  const signature = signatureOf(canonical, date, scope, LOCAL_ACCESS_KEY.secretAccessKey);
  const credential = `${LOCAL_ACCESS_KEY.accessKeyId}/${scope.day}/${scope.region}/${scope.service}/aws4_request`;
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`,
  };
}
