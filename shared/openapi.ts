import * as z from 'zod';
import { pathParameters, type Contract } from './contract.ts';
import { contracts } from './contracts.ts';
import { modules } from './modules.ts';
import { answered, asked, components, type Json } from './openapi-schemas.ts';
import { generalRefusals } from './refusals.ts';

/**
 * The interface description of every contract, as an OpenAPI 3.1.1 document (OpenAPI Initiative, 2024; its schemas are
 * JSON Schema 2020-12). The same contracts always give the same document.
 */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const one of contracts) (paths[one.path] ??= {})[one.method.toLowerCase()] = operation(one);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Rød Tråd',
      version,
      description: 'What the pages ask of the server, and all it may answer.',
    },
    servers: [{ url: '/api' }],
    tags: modules.map((name) => ({ name })),
    paths,
    components: {
      schemas: components(),
      responses: generalResponses(),
      parameters: {
        SameOrigin: {
          name: 'x-same-origin',
          in: 'header',
          required: true,
          description: 'Says that a page of this site asks; another site cannot send it.',
          schema: { const: 'yes' },
        },
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-access',
          description: 'Set by signing in. The edge moves it into the Authorization header.',
        },
      },
    },
  };
}

function operation(one: Contract): Json {
  const isPublic = one.permission === 'public';
  const { parameters, body } = request(one);
  return {
    operationId: one.name,
    summary: one.name.charAt(0).toUpperCase() + one.name.slice(1).replaceAll('-', ' '),
    tags: [one.module],
    security: isPublic ? [] : [{ session: [] }],
    'x-permission': one.permission,
    'x-audit': one.audit,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: { ...success(one), ...refusals(one) },
  };
}

/** Path parameters first; the rest of the input is the query of a GET and the body of everything else. */
function request(one: Contract): { parameters: Json[]; body: Json | undefined } {
  const whole = asked(one.input, 'sent');
  const fields = (whole['properties'] ?? {}) as Record<string, Json>;
  const parsed = (asked(one.input, 'parsed')['properties'] ?? {}) as Record<string, Json>;
  const required = (whole['required'] ?? []) as string[];
  const inPath = pathParameters(one.path);
  const rest = Object.keys(fields).filter((name) => !inPath.includes(name));
  const parameters: Json[] = inPath.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: parsed[name],
  }));
  if (one.method === 'GET') {
    const query = rest.map((name) => ({
      ...{ name, in: 'query', required: required.includes(name), schema: fields[name] },
    }));
    return { parameters: [...parameters, ...query], body: undefined };
  }
  parameters.push({ $ref: '#/components/parameters/SameOrigin' });
  if ('oneOf' in whole) return { parameters, body: whole };
  if (rest.length === 0) return { parameters, body: undefined };
  const properties = Object.fromEntries(rest.map((name) => [name, fields[name]]));
  const needed = rest.filter((name) => required.includes(name));
  return { parameters, body: { type: 'object', properties, ...(needed.length > 0 && { required: needed }) } };
}

function success(one: Contract): Json {
  if (one.output instanceof z.ZodUndefined)
    return {
      '303': {
        description: 'The browser is sent on.',
        headers: { location: { required: true, schema: { type: 'string', format: 'uri-reference' } } },
      },
    };
  const schema = answered(one.output);
  return { '200': { description: 'Done.', content: { 'application/json': { schema } } } };
}

/** Every status under which the endpoint may refuse; general ones by reference, since all endpoints share them. */
function refusals(one: Contract): Json {
  const isPublic = one.permission === 'public';
  const general = Object.entries(generalRefusals).filter(([code]) => {
    if (code === 'cross-site') return one.method !== 'GET';
    return !isPublic || code === 'input-invalid' || code === 'surprise';
  });
  const byStatus = Map.groupBy(general, ([, status]) => status);
  const shared = [...byStatus].map(([status, found]) => {
    const name = found.map(([code]) => code).join('.');
    return [String(status), { $ref: `#/components/responses/${name}` }];
  });
  const own = one.refusals.length > 0 ? [['422', refusal(one.refusals)]] : [];
  return Object.fromEntries([...shared, ...own]);
}

/** What the references of all endpoints' refusals lead to. */
function generalResponses(): Json {
  const refs = contracts
    .flatMap((one) => Object.values(refusals(one)))
    .map((one) => (one as { $ref?: string }).$ref);
  const shared = [...new Set(refs)].flatMap((ref) => ref?.split('/').at(-1) ?? []).toSorted();
  return Object.fromEntries(shared.map((name) => [name, refusal(name.split('.'))]));
}

const refusal = (codes: readonly string[]): Json => ({
  description: codes.join(', '),
  content: {
    'application/json': {
      schema: {
        allOf: [{ $ref: '#/components/schemas/Refusal' }],
        properties: { code: { enum: codes } },
      },
    },
  },
});
