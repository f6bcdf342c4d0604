/** The names between braces in a message: `'{n} of {m}'` → `'n' | 'm'`. */
export type ValueNames<Message> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ValueNames<Rest>
  : never;

export type Values = Record<string, string | number>;

/**
 * Fills a message's braces. A message with `|` has two forms, for one and for many, chosen by the value named `n`:
 * `'{n} child|{n} children'`. A name without a value stays visible, so that the mistake is seen.
 */
export function fill(message: string, values: Values = {}): string {
  const [one = '', many] = message.split('|');
  const form = many === undefined || values['n'] === 1 ? one : many;
  return form.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}
