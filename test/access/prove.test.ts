import { expect, test } from 'vitest';
import { decide } from '#shared/access/decide.ts';
import { openCedarDecider } from './cedar-decider.ts';
import { openCedar, parsePolicies, type AskCedar, type CedarAnswer } from './cedar-engine.ts';
import { compare } from './compare.ts';
import { randomCases } from './random-cases.ts';

// The whole proof, with a million random cases and more, is `npm run access:prove`.
const none = { differing: 0, differences: [] };

test('decide and the policies agree on 10,000 random cases', () => {
  const { cases, allowed, ...found } = compare(randomCases(0, 1, 7), decide, openCedarDecider(openCedar()));
  expect(found).toEqual(none);
  expect(cases).toBe(10_000);
  expect(allowed / cases).toBeGreaterThan(0.05);
}, 120_000);

test('every question fits the schema', () => {
  const seen = new Set<string>();
  const ask = openCedar();
  const checked = openCedar(parsePolicies(), { checked: true });
  const both: AskCedar = (question) => {
    const answer = ask(question);
    const kind = `${question.principal.uid.type} ${question.resource.uid.type} ${question.action}`;
    if (!seen.has(kind)) expect(inOrder(checked(question))).toEqual(inOrder(answer));
    seen.add(kind);
    return answer;
  };
  const some = [...randomCases(0, 1, 11)].slice(0, 2000);
  expect(compare(some, decide, openCedarDecider(both)).differing).toBe(0);
  expect(seen.size).toBeGreaterThan(500);
}, 120_000);

/** Cedar names what settled a question in no particular order. */
const inOrder = ({ allow, reasons }: CedarAnswer) => ({ allow, reasons: reasons.toSorted() });
