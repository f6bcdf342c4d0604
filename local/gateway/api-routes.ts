import { optionalText, record, text, texts } from '#local/assembly/json.ts';
import type { Model, Resource } from '#local/assembly/model.ts';

/** One route of an HTTP API. */
export interface ApiRoute {
  /** For example `GET /children/{id}` or `$default`. */
  key: string;
  functionArn: string;
  timeoutMs: number;
  /** Physical id of the JWT authorizer; undefined for an open route. */
  authorizer: string | undefined;
  scopes: string[];
  /** Why the route cannot be served here; it then answers 501. */
  unsupported: string | undefined;
}

/** A route together with the path parameters of the request that matched it. */
export interface RouteMatch {
  route: ApiRoute;
  parameters: Record<string, string>;
}

/** The longest a route may take (API Gateway quotas: 30 s for HTTP APIs; 29 s keeps a margin as REST APIs do). */
const LONGEST_MS = 29_000;

/** Reads the routes of one API. */
export function readRoutes(model: Model, api: Resource): ApiRoute[] {
  const integrations = model.ofType('AWS::ApiGatewayV2::Integration');
  return model
    .ofType('AWS::ApiGatewayV2::Route')
    .filter((route) => route.properties.ApiId === api.name)
    .map((route) => {
      const target = text(route.properties.Target).split('/').at(-1);
      const integration = record(integrations.find((one) => one.name === target)?.properties);
      const functionArn = /arn:aws:lambda:[^/]+/.exec(text(integration.IntegrationUri))?.[0] ?? '';
      const authorization = text(route.properties.AuthorizationType, 'NONE');
      return {
        key: text(route.properties.RouteKey),
        functionArn,
        timeoutMs: Math.min(Number(integration.TimeoutInMillis ?? LONGEST_MS), LONGEST_MS),
        authorizer:
          authorization === 'NONE'
            ? undefined
            : (optionalText(route.properties.AuthorizerId) ?? authorization),
        scopes: texts(route.properties.AuthorizationScopes),
        unsupported: whyNot(authorization, integration, functionArn),
      };
    });
}

function whyNot(
  authorization: string,
  integration: Record<string, unknown>,
  functionArn: string,
): string | undefined {
  if (!['NONE', 'JWT'].includes(authorization)) return `${authorization} authorization`;
  if (!functionArn) return `${text(integration.IntegrationType)} integration`;
  return integration.PayloadFormatVersion === '1.0' ? 'payload format 1.0' : undefined;
}

interface Pattern {
  route: ApiRoute;
  method: string;
  segments: string[];
}

/**
 * Makes the function that picks the route for a request: the most specific path wins, a literal before a
 * parameter before a greedy parameter, then the exact method before ANY, `$default` last.
 * Source: API Gateway developer guide, "Working with routes for HTTP APIs".
 */
export function makeRouteTable(routes: ApiRoute[]): (method: string, path: string) => RouteMatch | undefined {
  const patterns = routes
    .filter((route) => route.key !== '$default')
    .map((route): Pattern => {
      const [method = 'ANY', path = '/'] = route.key.split(' ');
      return { route, method, segments: segmentsOf(path) };
    })
    .sort(bySpecificity);
  const fallback = routes.find((route) => route.key === '$default');
  return (method, path) => {
    const given = segmentsOf(path);
    for (const pattern of patterns) {
      if (pattern.method !== 'ANY' && pattern.method !== method) continue;
      const parameters = matchSegments(pattern.segments, given);
      if (parameters) return { route: pattern.route, parameters };
    }
    return fallback && { route: fallback, parameters: {} };
  };
}

function segmentsOf(path: string): string[] {
  return path.replace(/^\//, '').split('/');
}

function bySpecificity(a: Pattern, b: Pattern): number {
  for (let n = 0; n < Math.max(a.segments.length, b.segments.length); n += 1) {
    const difference = rank(b.segments[n]) - rank(a.segments[n]);
    if (difference !== 0) return difference;
  }
  return Number(a.method === 'ANY') - Number(b.method === 'ANY');
}

function rank(segment: string | undefined): number {
  if (segment === undefined) return 0;
  if (segment.endsWith('+}')) return 1;
  return segment.startsWith('{') ? 2 : 3;
}

function matchSegments(pattern: string[], given: string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [n, segment] of pattern.entries()) {
    const value = given[n];
    if (segment.endsWith('+}')) {
      const rest = given.slice(n).join('/');
      return rest ? { ...parameters, [segment.slice(1, -2)]: decoded(rest) } : undefined;
    }
    if (value === undefined) return undefined;
    if (!segment.startsWith('{')) {
      if (segment !== value) return undefined;
    } else if (value) parameters[segment.slice(1, -1)] = decoded(value);
    else return undefined;
  }
  return given.length === pattern.length ? parameters : undefined;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
