import { forRole, openCedar, parsePolicies, type AskCedar, type CedarQuestion } from './cedar-engine.ts';
import { footprintOf, readerOf, type ReadPart } from './footprint.ts';

/** The `@id`s of all policies, permits and forbids, whose conditions the question meets. */
export type Satisfied = (question: CedarQuestion) => string[];

/**
 * Lets Cedar judge each policy once for all questions that are alike in what the policy looks at (its footprint), and
 * keeps the answer: some thousand evaluations instead of many millions. Cedar itself evaluates every policy; permits and
 * forbids apart, because with a forbid it does not say which permits were met.
 */
export function openSatisfied(policies = parsePolicies()): Satisfied {
  const ofEffect = (effect: string) =>
    openCedar(new Map([...policies].filter(([, policy]) => policy.effect === effect)));
  const cedar: Record<string, AskCedar> = { permit: ofEffect('permit'), forbid: ofEffect('forbid') };
  const byRole = new Map<string, OfRole>();
  const ofRole = (role: string): OfRole => {
    const known = byRole.get(role);
    if (known) return known;
    const mine = forRole(policies, role);
    const seen = mine.map(([, policy]) => footprintOf(policy));
    const made: OfRole = {
      policies: mine.map(([id, { effect }]) => ({ id, effect, isMet: new Map<number, boolean>() })),
      numbers: {
        principal: numberedParts('principal', seen),
        resource: numberedParts('resource', seen),
        rest: numberedRest(seen),
      },
    };
    byRole.set(role, made);
    return made;
  };

  return (question) => {
    const { policies: mine, numbers } = ofRole(question.principal.uid.type);
    const principal = numbers.principal(question.principal);
    const resource = numbers.resource(question.resource);
    const rest = numbers.rest(question);
    const said = new Map<string, string[]>();
    const met: string[] = [];
    for (const [index, { id, effect, isMet }] of mine.entries()) {
      const key = keyOf(principal[index] ?? 0, resource[index] ?? 0, rest[index] ?? 0);
      let answer = isMet.get(key);
      if (answer === undefined) {
        const ids = said.get(effect) ?? cedar[effect]?.(question).settledBy ?? [];
        said.set(effect, ids);
        isMet.set(key, (answer = ids.includes(id)));
      }
      if (answer) met.push(id);
    }
    return met;
  };
}

/** The policies for a role, and for each of them, in the same order, the numbers of what it sees of a question. */
interface OfRole {
  policies: { id: string; effect: string; isMet: Map<number, boolean> }[];
  numbers: {
    principal(entity: Entity): number[];
    resource(entity: Entity): number[];
    rest(question: CedarQuestion): number[];
  };
}
type Entity = CedarQuestion['principal'];

const most = 2 ** 17;
/** One number of three, each less than `most`. */
function keyOf(one: number, two: number, three: number): number {
  if (one >= most || two >= most || three >= most) throw new RangeError('too many things to remember');
  return (one * most + two) * most + three;
}

/** For each policy a number for all that it tells apart of an entity. Each is looked at once: they come again. */
function numberedParts(whose: 'principal' | 'resource', seen: readonly string[][]) {
  const numbers = seen.map((parts) => numbering(parts.map(readerOf).filter(({ of }) => of === whose)));
  const ofEntity = new WeakMap<Entity, number[]>();
  return (entity: Entity): number[] => {
    const known = ofEntity.get(entity) ?? numbers.map((numberOf) => numberOf(entity));
    ofEntity.set(entity, known);
    return known;
  };
}

/** For each policy a number for all that it tells apart of the action and the context. */
function numberedRest(seen: readonly string[][]) {
  const numbers = seen.map((parts) => {
    const numberOf = numbering(parts.map(readerOf).filter(({ of }) => of === 'context'));
    const ofBoth = new Map<string, number>();
    const namesAction = parts.includes('action');
    return ({ action, context }: CedarQuestion) =>
      numbered(ofBoth, `${numberOf(context)} ${namesAction ? action : ''}`);
  });
  const known = new Map<string, number[]>();
  return (question: CedarQuestion): number[] => {
    const text = question.action + JSON.stringify(question.context);
    const found = known.get(text) ?? numbers.map((numberOf) => numberOf(question));
    known.set(text, found);
    return found;
  };
}

function numbering(readers: readonly { read: ReadPart }[]): (from: Parameters<ReadPart>[0]) => number {
  const known = new Map<string, number>();
  return (from) => numbered(known, readers.map(({ read }) => read(from)).join('\n'));
}

function numbered(known: Map<string, number>, text: string): number {
  const number = known.get(text) ?? known.size;
  known.set(text, number);
  return number;
}

/**
 * Answers as Cedar does from the policies that are met: one forbid refuses, else one permit allows
 * (https://docs.cedarpolicy.com/auth/authorization.html). With `leftOut`, as if that policy were not there.
 */
export function openCedarByPolicy(
  satisfied = openSatisfied(),
  { policies = parsePolicies(), leftOut = '' } = {},
): AskCedar {
  const reasonOf = (id: string) => policies.get(id)?.annotations?.['reason'] ?? id;
  return (question) => {
    const met = satisfied(question).filter((id) => id !== leftOut);
    const forbids = met.filter((id) => policies.get(id)?.effect === 'forbid');
    const settledBy = forbids.length > 0 ? forbids : met;
    return {
      allow: forbids.length === 0 && met.length > 0,
      reasons: settledBy.map(reasonOf),
      settledBy,
    };
  };
}
