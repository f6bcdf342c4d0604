import type { ElementRule } from './file-grammar.ts';
import type { Place } from './file-problem.ts';

/** An element that has been read, or is being read. */
export interface ReadElement {
  rule: ElementRule;
  path: string;
  /** Where its start tag ended. */
  at: Place;
  attributes: Record<string, string>;
  text: string;
  children: ReadElement[];
  /** How often each slot of the rule has been filled. */
  filled: number[];
}

export function elementAt(rule: ElementRule, parent: ReadElement | undefined, at: Place): ReadElement {
  return { rule, path: pathOf(rule, parent), at, attributes: {}, text: '', children: [], filled: [] };
}

function pathOf(rule: ElementRule, parent: ReadElement | undefined): string {
  if (!parent) return rule.name;
  const index = parent.rule.children.findIndex(({ choices }) => choices.includes(rule));
  const repeats = parent.rule.children[index]?.max !== 1;
  return `${parent.path}/${rule.name}${repeats ? `[${parent.filled[index] ?? 1}]` : ''}`;
}

/** The first child of the name, or undefined. */
export function childOf(element: ReadElement | undefined, name: string): ReadElement | undefined {
  return element?.children.find(({ rule }) => rule.name === name);
}

export function childrenOf(element: ReadElement, name: string): ReadElement[] {
  return element.children.filter(({ rule }) => rule.name === name);
}

/** The text of the first child of the name; undefined when it is absent or empty. */
export function textOf(element: ReadElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.text || undefined;
}
