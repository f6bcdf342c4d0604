import { count, flag, isRecord, text, texts } from '#local/assembly/json.ts';
import type { Resource } from '#local/assembly/model.ts';

/** The CORS headers of an API: for any reply, and for a preflight. */
export interface Cors {
  replyHeaders(origin: string | undefined): Record<string, string>;
  preflightHeaders(origin: string | undefined): Record<string, string>;
}

/** Reads an API's CORS configuration; undefined when it has none, and OPTIONS then is a method like any other. */
export function readCors(api: Resource): Cors | undefined {
  const settings = api.properties.CorsConfiguration;
  if (!isRecord(settings)) return undefined;
  const origins = texts(settings.AllowOrigins);
  const replyHeaders = (origin: string | undefined): Record<string, string> => {
    if (!origin || !(origins.includes('*') || origins.includes(origin))) return {};
    return {
      'access-control-allow-origin': origins.includes('*') ? '*' : origin,
      vary: 'origin',
      ...(flag(settings.AllowCredentials) && { 'access-control-allow-credentials': 'true' }),
      ...(settings.ExposeHeaders !== undefined && {
        'access-control-expose-headers': texts(settings.ExposeHeaders).join(','),
      }),
    };
  };
  return {
    replyHeaders,
    preflightHeaders(origin) {
      const allowed = replyHeaders(origin);
      if (Object.keys(allowed).length === 0) return {};
      return {
        ...allowed,
        'access-control-allow-methods': texts(settings.AllowMethods).join(','),
        'access-control-allow-headers': texts(settings.AllowHeaders).join(','),
        ...(settings.MaxAge !== undefined && { 'access-control-max-age': text(count(settings.MaxAge, 0)) }),
      };
    },
  };
}
