import * as z from 'zod';

/**
 * The parts of OpenAPI 3.1.1 that our description uses, strictly: a field that the standard does not know at its place
 * fails. Section numbers are those of the standard's chapter 4.8.
 */
const schema = z.looseObject({
  type: z.enum(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']).optional(),
  $ref: z.string().startsWith('#/components/schemas/').optional(),
  id: z.never().optional(),
  $defs: z.never().optional(),
});
const reference = z.strictObject({ $ref: z.string().startsWith('#/components/') });
const componentName = z.string().regex(/^[a-zA-Z0-9._-]+$/);

/** 4.8.14 */
const content = z.strictObject({ 'application/json': z.strictObject({ schema }) });
/** 4.8.12 */
const parameter = z
  .strictObject({
    name: z.string().min(1),
    in: z.enum(['query', 'header', 'path', 'cookie']),
    required: z.boolean(),
    description: z.string().optional(),
    schema,
  })
  .refine((one) => one.in !== 'path' || one.required, 'a path parameter is required');
/** 4.8.17 and 4.8.21 */
const response = z.strictObject({
  description: z.string().min(1),
  headers: z.record(z.string(), z.strictObject({ required: z.boolean(), schema })).optional(),
  content: content.optional(),
});
/** 4.8.10, with our two extensions */
const operation = z.strictObject({
  operationId: z.string().min(1),
  summary: z.string().min(1),
  tags: z.array(z.string()).length(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  'x-permission': z.string(),
  'x-audit': z.string(),
  parameters: z.array(z.union([reference, parameter])).optional(),
  requestBody: z.strictObject({ required: z.literal(true), content }).optional(),
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), z.union([reference, response])),
});

export const openApiSchema = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.strictObject({ name: z.string() })),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'put', 'post', 'delete']), operation),
  ),
  components: z.strictObject({
    schemas: z.record(componentName, schema),
    responses: z.record(componentName, response),
    parameters: z.record(componentName, parameter),
    securitySchemes: z.record(
      componentName,
      z.strictObject({
        type: z.literal('apiKey'),
        in: z.enum(['query', 'header', 'cookie']),
        name: z.string(),
        description: z.string(),
      }),
    ),
  }),
});
