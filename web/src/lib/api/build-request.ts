import type { Method } from '#shared/contract.ts';

export interface BuiltRequest {
  url: string;
  init: RequestInit;
}

/**
 * Puts one flat input where HTTP wants it: path parameters into the path, the rest into the query of a GET or DELETE
 * and into the JSON body of a POST or PUT. Every request carries `x-same-origin`, which no other site can make a
 * browser send (a custom header needs a preflight that the server never grants).
 */
export function buildRequest(method: Method, path: string, input: Record<string, unknown>): BuiltRequest {
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest.get(name);
    if (value === undefined) throw new Error(`the path ${path} needs ${name}`);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  const headers: Record<string, string> = { 'x-same-origin': 'yes', accept: 'application/json' };
  const base = { method, headers, credentials: 'same-origin' as const };
  if (method === 'GET' || method === 'DELETE') {
    const query = new URLSearchParams([...rest].map(([name, value]) => [name, String(value)])).toString();
    return { url: `/api${filled}${query ? `?${query}` : ''}`, init: base };
  }
  headers['content-type'] = 'application/json';
  return { url: `/api${filled}`, init: { ...base, body: JSON.stringify(Object.fromEntries(rest)) } };
}
