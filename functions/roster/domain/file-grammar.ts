import type { ValueRule } from './text-values.ts';

/** Which elements a file may have, in which order, with which attributes and texts. Data, no behaviour. */
export interface ElementRule {
  /** The namespace, by the prefix the standard uses for it. */
  ns: string;
  name: string;
  /** Every attribute named here is required; no other is allowed. */
  attributes: Record<string, ValueRule>;
  /** Set for elements with text; the others have children. */
  text?: ValueRule;
  children: Slot[];
  /** Handed over when it ends, and then forgotten, so that memory does not grow with the file. */
  handedOver: boolean;
}

/** A place in a sequence: one of `choices`, at least `min` and at most `max` times. */
export interface Slot {
  choices: ElementRule[];
  min: number;
  max: number;
}

const parts = (qualified: string) => {
  const [ns = '', name = ''] = qualified.split(':');
  return { ns, name };
};

export const leaf = (
  qualified: string,
  text: ValueRule,
  attributes: Record<string, ValueRule> = {},
): ElementRule => ({
  ...parts(qualified),
  attributes,
  text,
  children: [],
  handedOver: false,
});

export const branch = (
  qualified: string,
  children: Slot[],
  attributes: Record<string, ValueRule> = {},
): ElementRule => ({ ...parts(qualified), attributes, children, handedOver: false });

export const handedOver = (rule: ElementRule): ElementRule => ({ ...rule, handedOver: true });

export const one = (...choices: ElementRule[]): Slot => ({ choices, min: 1, max: 1 });
export const maybe = (...choices: ElementRule[]): Slot => ({ choices, min: 0, max: 1 });
export const many = (...choices: ElementRule[]): Slot => ({ choices, min: 0, max: Infinity });
export const oneOrMore = (...choices: ElementRule[]): Slot => ({ choices, min: 1, max: Infinity });
