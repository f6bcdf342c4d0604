const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

export const attributes = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** The element with its text, or nothing when there is no text. */
export const element = (
  name: string,
  text: string | undefined,
  values: Record<string, string> = {},
): string => (text === undefined ? '' : wrapped(name, escaped(text), values));

export const emptyElement = (name: string, values: Record<string, string>): string =>
  `<${name}${attributes(values)}/>`;

/** The element around content that is markup already. */
export const wrapped = (name: string, content: string, values: Record<string, string> = {}): string =>
  `<${name}${attributes(values)}>${content}</${name}>`;
