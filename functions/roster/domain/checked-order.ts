import type { SaxesTagNS } from 'saxes';
import type { ElementRule } from './file-grammar.ts';
import type { FileProblem, FileProblemCode, Place } from './file-problem.ts';
import type { ReadElement } from './read-element.ts';

type Name = Pick<SaxesTagNS, 'local' | 'uri'>;

export const isProblem = (found: ElementRule | FileProblem): found is FileProblem => 'code' in found;

/**
 * The rule for an element that begins inside `parent`, counted as filled; or what is wrong with its coming here.
 */
export function place(
  parent: ReadElement,
  name: Name,
  namespaces: Record<string, string>,
  at: Place,
): ElementRule | FileProblem {
  const wrong = (code: FileProblemCode, detail: string) => ({ code, detail, path: parent.path, ...at });
  const slots = parent.rule.children;
  const index = slots.findIndex(({ choices }) => choices.some((rule) => isNamed(rule, name, namespaces)));
  const rule = slots[index]?.choices.find((choice) => isNamed(choice, name, namespaces));
  const slot = slots[index];
  if (!rule || !slot) {
    const sameName = slots.flatMap(({ choices }) => choices).find((choice) => choice.name === name.local);
    return sameName
      ? wrong('wrong-namespace', `${sameName.name} in ${namespaces[sameName.ns] ?? 'its namespace'}`)
      : wrong('unknown-element', 'only the elements of the standard are allowed');
  }
  const filled = parent.filled[index] ?? 0;
  if (filled >= slot.max) return wrong('repeated-element', `at most ${slot.max}`);
  if (slots.some((_, later) => later > index && (parent.filled[later] ?? 0) > 0)) {
    return wrong('element-out-of-order', `${rule.name} comes earlier`);
  }
  const lacking = slots.find(
    (earlier, before) => before < index && earlier.min > (parent.filled[before] ?? 0),
  );
  if (lacking) return wrong('missing-element', lacking.choices.map((choice) => choice.name).join(' or '));
  parent.filled[index] = filled + 1;
  return rule;
}

/** The root's rule, or why the document is not of this kind. */
export function rootRule(
  { root, namespaces }: { root: ElementRule; namespaces: Record<string, string> },
  name: Name,
  at: Place,
): ElementRule | FileProblem {
  if (isNamed(root, name, namespaces)) return root;
  const wanted = `${root.name} in ${namespaces[root.ns] ?? 'its namespace'}`;
  const code =
    name.local !== root.name ? 'wrong-root' : isOtherVersion(name.uri) ? 'wrong-version' : 'wrong-namespace';
  return { code, detail: wanted, path: '', ...at };
}

/** The namespaces of versions 5 and 6, and of versions that may come. */
const isOtherVersion = (uri: string) =>
  uri.startsWith('https://wsieksport.unilogin.dk/') ||
  /^https:\/\/brugerdatabasen\.stil\.dk\/bpi\/wsieksport\/\d+\//.test(uri);

const isNamed = (rule: ElementRule, name: Name, namespaces: Record<string, string>) =>
  rule.name === name.local && namespaces[rule.ns] === name.uri;
