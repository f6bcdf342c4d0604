/** What a request is about, by condition key in lower case; a key that is not there is absent. */
export type Context = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * Whether the text fits a pattern of a policy: `*` and `?` are wild, `${key}` stands for the context's one value and is
 * taken literally, `${*}`, `${?}` and `${$}` are those signs. A pattern whose key is absent fits nothing.
 * Source: IAM user guide, "Policy elements: Variables and tags".
 */
export function fits(pattern: string, text: string, context: Context, isWild = true): boolean {
  const parts = pattern.split(/(\$\{[^}]*\}|[*?])/);
  let expression = '';
  for (const part of parts) {
    const value = part.startsWith('${') ? valueOf(part.slice(2, -1), context) : part;
    if (value === undefined) return false;
    if (isWild && (part === '*' || part === '?')) expression += part === '*' ? '.*' : '.';
    else expression += value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  }
  return new RegExp(`^${expression}$`, 's').test(text);
}

function valueOf(variable: string, context: Context): string | undefined {
  if (['*', '?', '$'].includes(variable)) return variable;
  const [key = '', fallback] = variable.split(/,\s*/);
  const values = context[key.toLowerCase()];
  if (values?.length === 1) return values[0];
  return fallback?.replace(/^'(.*)'$/, '$1');
}
