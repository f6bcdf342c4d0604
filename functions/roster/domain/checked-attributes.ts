import type { SaxesTagNS } from 'saxes';
import type { FileProblem } from './file-problem.ts';
import type { ReadElement } from './read-element.ts';
import { collapse } from './text-values.ts';

const xmlns = 'http://www.w3.org/2000/xmlns/';
const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';

/** Takes the tag's attributes into the element; gives the first that is unknown, absent or wrong. */
export function readAttributes(element: ReadElement, tag: SaxesTagNS): FileProblem | undefined {
  const { rule, path, at } = element;
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    if (uri === xmlns || isSchemaHint(uri, local)) continue;
    const check = uri === '' && Object.hasOwn(rule.attributes, local) ? rule.attributes[local] : undefined;
    if (!check) {
      return {
        code: 'unknown-attribute',
        detail: 'only the attributes of the standard are allowed',
        path,
        ...at,
      };
    }
    const text = collapse(value);
    const wrong = check(text);
    if (wrong) return { ...wrong, path: `${path}/@${local}`, ...at };
    element.attributes[local] = text;
  }
  const absent = Object.keys(rule.attributes).find((name) => !Object.hasOwn(element.attributes, name));
  return absent === undefined ? undefined : { code: 'missing-attribute', detail: absent, path, ...at };
}

/** Says where a schema lies and changes nothing; `xsi:type` and `xsi:nil` would change the meaning. */
const isSchemaHint = (uri: string, local: string) =>
  uri === schemaInstance && (local === 'schemaLocation' || local === 'noNamespaceSchemaLocation');
