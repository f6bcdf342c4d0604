import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';
import { isRecord } from '#local/assembly/json.ts';

/** Runs a CloudFront Function on an event; gives what its handler returned. */
export type EdgeFunction = (event: object) => Promise<Record<string, unknown>>;

/** What a CloudFront Function may require (runtime 2.0); all else is refused, as at the edge. */
const ALLOWED = new Set(['crypto', 'querystring', 'buffer']);
const LIMIT_MS = 1_000;

/**
 * Loads the code of an AWS::CloudFront::Function into a context of its own, without file system, network or timers.
 * Throws a SyntaxError when the code does not parse. Key-value stores are not offered here.
 * Source: CloudFront developer guide, "JavaScript runtime 2.0 features for CloudFront Functions".
 */
export function loadEdgeFunction(name: string, code: string, log: (line: string) => void): EdgeFunction {
  const load = createRequire(import.meta.url);
  const require = (module: string): unknown => {
    if (!ALLOWED.has(module)) throw new Error(`CloudFront Functions have no module ${module}`);
    return load(`node:${module}`);
  };
  const print = (...parts: unknown[]) => log(`edge function ${name}: ${parts.map(String).join(' ')}`);
  const context = createContext({
    require,
    Buffer,
    TextEncoder,
    TextDecoder,
    atob,
    btoa,
    console: { log: print, error: print, warn: print },
  });
  const script = code
    .replace(/^\s*import\s+(\w+)\s+from\s+['"]([^'"]+)['"];?/gm, "const $1 = require('$2');")
    .replace(/^\s*export\s+(default\s+)?/gm, '');
  new Script(script, { filename: `${name}.js` }).runInContext(context, { timeout: LIMIT_MS });
  const call = new Script('handler(JSON.parse(__event))');
  return async (event) => {
    Object.assign(context, { __event: JSON.stringify(event) });
    const result: unknown = await call.runInContext(context, { timeout: LIMIT_MS });
    if (!isRecord(result)) throw new Error(`edge function ${name} returned no request or response`);
    return result;
  };
}
