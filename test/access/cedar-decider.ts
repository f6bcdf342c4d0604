import type { Actor, Membership } from '#shared/access/actor.ts';
import type { ChildSubject, Facts, Subject } from '#shared/access/facts.ts';
import type { RoleSet } from '#shared/access/role-set.ts';
import { sections } from '#shared/access/sections.ts';
import type { AskCedar, CedarAnswer } from './cedar-engine.ts';
import { cedarQuestion, thingsOf, type Thing } from './cedar-question.ts';
import type { Decider, Verdict } from './cases.ts';

/** From the first door to the last: the refusal that is told is the last door anyone of the roles came to. */
const doors = [
  'other-municipality',
  'letter-is-about-another',
  'no-role-today',
  'role-does-not-include-this',
  'stronger-sign-in-needed',
  'not-yours',
];
const lastDoor = doors.length - 1;
const withoutRole = [undefined];

/** What was answered to one role about one thing. */
interface Heard {
  thing: Thing;
  answer: CedarAnswer;
}

/**
 * Decides by Cedar. Cedar has no "for some", so that each of the actor's roles asks about the child, each of its places
 * and each release, and one yes is a yes. A question about the same role and thing (the same objects, not changed
 * since) is put once.
 */
export function openCedarDecider(ask: AskCedar): Decider {
  const asked = new WeakMap<object, WeakMap<object, Map<string, CedarAnswer>>>();
  let sets = 0;
  const setNumber = numbering<RoleSet>(() => String((sets += 1)));
  const session = numbering(({ tenant, id, assurance, only = '', roleSet }: Actor) =>
    [tenant, id, assurance, only, roleSet ? setNumber(roleSet) : ''].join(' '),
  );
  const about = numbering(({ tenant, today, subject }: Facts) =>
    [tenant, today, subject.kind === 'child' ? subject.childId : ''].join(' '),
  );
  const sameChild = new Map<number, Subject>();
  const childNumber = numbering((child: ChildSubject) =>
    JSON.stringify([child.childId, child.ofAge, child.guardians]),
  );
  /** Children alike in all that is asked about them as themselves are one. */
  const asOne = (subject: Subject): Subject =>
    subject.kind === 'child' ? entry(sameChild, childNumber(subject), () => subject) : subject;

  return (actor, action, facts) => {
    const roles: (Membership | undefined)[] = actor.memberships.length > 0 ? actor.memberships : withoutRole;
    const key = `${action} ${session(actor)} ${about(facts)}`;
    const [, ...others] = thingsOf(facts.subject);
    const things = [asOne(facts.subject), ...others];
    const once = (membership: Membership | undefined, thing: Thing): CedarAnswer => {
      const ofRole = entry(asked, membership ?? nobody, newWeakMap);
      const ofThing = entry(ofRole, thing, newMap);
      return entry(ofThing, key, () => ask(cedarQuestion(actor, membership, action, facts, thing)));
    };
    return verdictOf(roles.map((role) => things.map((thing) => ({ thing, answer: once(role, thing) }))));
  };
}

const nobody = {};
const newWeakMap = () => new WeakMap<object, Map<string, CedarAnswer>>();
const newMap = () => new Map<string, CedarAnswer>();

/** A number for each object, the same for those of the same text. */
function numbering<One extends object>(textOf: (one: One) => string): (one: One) => number {
  const ofObject = new WeakMap<One, number>();
  const ofText = new Map<string, number>();
  return (one) =>
    entry(ofObject, one, () => {
      const text = textOf(one);
      return entry(ofText, text, () => ofText.size);
    });
}

function verdictOf(byRole: readonly (readonly Heard[])[]): Verdict {
  const reasons = new Set<string>();
  const released = new Set<string>();
  let door = 0;
  for (const heard of byRole) {
    const given = new Set(heard.flatMap(({ answer }) => (answer.allow ? answer.reasons : [])));
    // Whom a service has enrolled it does not need to be shown.
    if (given.has('child-of-the-service')) given.delete('released-to-the-service');
    for (const reason of given) reasons.add(reason);
    if (given.has('released-to-the-service'))
      for (const { thing, answer } of heard)
        if (answer.allow && 'sections' in thing) for (const section of thing.sections) released.add(section);
    for (const { answer } of heard)
      if (!answer.allow) door = Math.max(door, Math.min(lastDoor, ...answer.reasons.map(doorOf)));
  }
  if (reasons.size === 0) return { allow: false, reasons: [doors[door] ?? ''], sections: [] };
  const seesAll = [...reasons].some((reason) => reason !== 'released-to-the-service');
  return {
    allow: true,
    reasons: [...reasons],
    sections: sections.filter((section) => seesAll || released.has(section)),
  };
}

function doorOf(reason: string): number {
  const door = doors.indexOf(reason);
  if (door < 0) throw new Error(`a forbid has the reason ${reason}, which no refusal has`);
  return door;
}

interface Lookup<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}
function entry<Key, Value>(map: Lookup<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
