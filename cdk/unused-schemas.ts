/** A schema or contract made at the top of a file. */
const made = /^(?:export )?const \w+(?:: [^=\n]+)? = (?=z\b|contract\(|\w+Schema\b)/;

/**
 * The text with its schemas marked as made without a side effect, so that a bundle leaves out those that nothing in it
 * uses. A schema is made by calls, and a bundler keeps calls since they could do something else besides; ours do not.
 * Without this each function made nine hundred schemas at its start, most of them of other modules. A statement ends
 * before the next line without indent.
 */
export function withPureSchemas(source: string): string {
  const lines = source.split('\n');
  for (let first = 0; first < lines.length; first += 1) {
    const [start] = made.exec(lines[first] ?? '') ?? [];
    if (start === undefined) continue;
    let last = first;
    while (!(lines[last] ?? '').endsWith(';') || /^[\s})\]]/.test(lines[last + 1] ?? '')) {
      last += 1;
      if (last >= lines.length) return source;
    }
    lines[first] = `${start}/* @__PURE__ */ (() => ${(lines[first] ?? '').slice(start.length)}`;
    lines[last] = `${(lines[last] ?? '').slice(0, -1)})();`;
  }
  return lines.join('\n');
}
