import type { Membership } from '#shared/access/actor.ts';
import type { AskCedar, CedarAnswer } from './cedar-engine.ts';
import { cedarQuestion, thingsOf, type Thing } from './cedar-question.ts';
import type { Decider, Verdict } from './cases.ts';

/** From the first door to the last: the refusal that is told is the last door anyone of the roles came to. */
const doors = ['other-municipality', 'no-role-today', 'role-does-not-include-this', 'not-your-group-or-unit'];
const lastDoor = doors.length - 1;
const withoutRole = [undefined];

/**
 * Decides by Cedar. Cedar has no "for some", so that each of the actor's roles asks about each of the child's places,
 * and one yes is a yes. A question about the same role and thing (the same objects, not changed since) is put once.
 */
export function openCedarDecider(ask: AskCedar): Decider {
  const asked = new WeakMap<object, WeakMap<object, Map<string, CedarAnswer>>>();
  const without = {};

  return (actor, action, facts) => {
    const roles: (Membership | undefined)[] = actor.memberships.length > 0 ? actor.memberships : withoutRole;
    const key = `${action} ${actor.tenant} ${facts.tenant} ${facts.today}`;
    const once = (membership: Membership | undefined, thing: Thing): CedarAnswer => {
      const ofRole = entry(
        asked,
        membership ?? without,
        () => new WeakMap<object, Map<string, CedarAnswer>>(),
      );
      const ofThing = entry(ofRole, thing, () => new Map<string, CedarAnswer>());
      return entry(ofThing, key, () => ask(cedarQuestion(actor, membership, action, facts, thing)));
    };
    const answers: CedarAnswer[] = [];
    const things = thingsOf(facts.subject);
    for (const role of roles) for (const thing of things) answers.push(once(role, thing));
    return verdictOf(answers);
  };
}

function verdictOf(answers: readonly CedarAnswer[]): Verdict {
  const reasons = new Set<string>();
  let door = 0;
  for (const answer of answers) {
    if (answer.allow) for (const reason of answer.reasons) reasons.add(reason);
    else door = Math.max(door, Math.min(lastDoor, ...answer.reasons.map(doorOf)));
  }
  if (reasons.size > 0) return { allow: true, reasons: [...reasons] };
  return { allow: false, reasons: [doors[door] ?? ''] };
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
