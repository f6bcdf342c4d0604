import { expect, test } from 'vitest';
import { decide } from '#shared/access/decide.ts';
import { openCedarDecider } from './cedar-decider.ts';
import { openCedar, parsePolicies, type AskCedar, type CedarAnswer } from './cedar-engine.ts';
import { compare } from './compare.ts';
import { randomCases } from './random-cases.ts';

// The whole proof, with a million random cases and more, is `npm run access:prove`.
test('decide and the policies agree on thousands of random cases, in questions that fit the schema', () => {
  const ask = openCedar();
  const checked = openCedar(parsePolicies(), { checked: true });
  const kinds = new Set<string>();
  const both: AskCedar = (question) => {
    const answer = ask(question);
    const kind = `${question.principal.uid.type} ${question.resource.uid.type} ${question.action}`;
    if (!kinds.has(kind)) expect(inOrder(checked(question))).toEqual(inOrder(answer));
    kinds.add(kind);
    return answer;
  };
  const some = randomCases(0, 1, 7).take(4000);
  const { cases, allowed, ...found } = compare(some, decide, openCedarDecider(both));
  expect(found).toEqual({ differing: 0, differences: [] });
  expect(cases).toBe(4000);
  expect(allowed / cases).toBeGreaterThan(0.05);
  expect(kinds.size).toBeGreaterThan(1000);
}, 300_000);

/** Cedar names what settled a question in no particular order. */
const inOrder = ({ allow, reasons }: CedarAnswer) => ({ allow, reasons: reasons.toSorted() });
