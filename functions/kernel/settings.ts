import type * as z from 'zod';

/** Reads the function's settings from its environment. Throws at start, naming the missing setting, never its value. */
export function readSettings<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
  // Read once: to compile the schema first would take longer than to read by it.
  const parsed = schema.safeParse(process.env, { jitless: true });
  if (parsed.success) return parsed.data;
  const missing = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(`settings missing or malformed: ${missing}`);
}
