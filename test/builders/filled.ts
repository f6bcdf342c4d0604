import * as z from 'zod';

interface Shape {
  type?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
  additionalProperties?: Shape | boolean;
  format?: string;
  pattern?: string;
  minimum?: number;
  minLength?: number;
}

/** A sample of a schema's items, and the texts in it that a person would have written, each unlike all others. */
export interface Filled {
  item: Record<string, unknown>;
  texts: string[];
}

/**
 * An item with everything in it that the schema allows, one element in each list. `choice` says which way is taken
 * where there are several. Texts are marked with `mark`, so that they are found again wherever they are told.
 */
export function filled(schema: z.ZodObject, mark: string, choice = 0): Filled {
  const texts: string[] = [];
  const fill = (shape: Shape, name: string): unknown => {
    const ways = shape.anyOf ?? shape.oneOf;
    if (ways) return fill(ways[choice % ways.length] ?? {}, name);
    if (shape.allOf) return Object.assign({}, ...shape.allOf.map((one) => fill(one, name)));
    if (shape.const !== undefined) return shape.const;
    if (shape.enum) return shape.enum[choice % shape.enum.length];
    if (shape.properties)
      return Object.fromEntries(
        Object.entries(shape.properties).map(([key, one]) => [key, fill(one, `${name}.${key}`)]),
      );
    if (shape.items) return [fill(shape.items, name)];
    if (typeof shape.additionalProperties === 'object')
      return { 'et-id': fill(shape.additionalProperties, name) };
    switch (shape.type) {
      case 'string':
        return stringOf(shape, name);
      case 'boolean':
        return true;
      default:
        return Math.max(shape.minimum ?? 1, 1);
    }
  };
  const stringOf = ({ format, pattern }: Shape, name: string): string => {
    const fixed = ['2026-11-05T08:00:00.000Z', '2026-11-05', 'et-id', 'et-id-rod', '09:30'];
    if (format !== undefined || pattern !== undefined)
      return fixed.find((one) => fits(one, { format, pattern })) ?? 'et-id';
    const text = `${mark}${name} står her`;
    texts.push(text);
    return text;
  };
  const item = fill(z.toJSONSchema(schema, { io: 'output' }) as Shape, '') as Record<string, unknown>;
  return { item, texts };
}

function fits(
  text: string,
  { format, pattern }: { format?: string | undefined; pattern?: string | undefined },
): boolean {
  if (format === 'date-time') return text.includes('T');
  if (format === 'date') return /^\d{4}-\d\d-\d\d$/.test(text);
  return pattern !== undefined && new RegExp(pattern).test(text);
}
