import type { Actor, Membership } from '#shared/access/actor.ts';
import type { Facts, Subject } from '#shared/access/facts.ts';
import { elsewhere, own, periods, today } from './abstract-facts.ts';
import type { Case } from './cases.ts';

/**
 * The case said in the words of the abstraction: each unit, group, person and variant has a name for the order it comes in,
 * and each period is one of the four. Both sides must answer it as they answer the case itself.
 */
export function abstracted({ actor, action, facts }: Case): Case {
  const [unit, group, person, variant] = [
    naming('unit'),
    naming('group'),
    naming('person'),
    naming('variant'),
  ];
  const role = (held: Membership): Membership => ({
    ...timed(held, facts.today),
    ...('unitId' in held && { unitId: unit(held.unitId) }),
    ...('groupIds' in held && { groupIds: held.groupIds.map(group) }),
    ...(held.variant !== undefined && { variant: variant(held.variant) }),
  });
  const { only, roleSet } = actor;
  const variants = new Set(actor.memberships.flatMap((held) => held.variant ?? []));
  const who: Actor = {
    ...actor,
    tenant: own,
    id: person(actor.id),
    memberships: actor.memberships.map(role),
    ...(only !== undefined && { only: person(only) }),
    ...(roleSet && {
      roleSet: Object.fromEntries(
        Object.entries(roleSet).map(([name, entry]) => [variants.has(name) ? variant(name) : name, entry]),
      ),
    }),
  };
  const where = facts.tenant === actor.tenant ? own : elsewhere;
  return {
    actor: who,
    action,
    facts: { tenant: where, today, subject: aboutWhat(facts, unit, group, person) },
  };
}

type Name = (id: string) => string;
type Dates = { from: string; to?: string | undefined };

function aboutWhat({ subject, today: day }: Facts, unit: Name, group: Name, person: Name): Subject {
  if (subject.kind === 'unit') return { ...subject, unitId: unit(subject.unitId) };
  if (subject.kind === 'group')
    return { ...subject, unitId: unit(subject.unitId), groupId: group(subject.groupId) };
  if (subject.kind !== 'child') return subject;
  return {
    ...subject,
    childId: person(subject.childId),
    guardians: subject.guardians.map((one) => ({ ...one, id: person(one.id) })),
    affiliations: subject.affiliations.map((place) => ({
      ...timed(place, day),
      unitId: unit(place.unitId),
      groupIds: place.groupIds.map(group),
    })),
    releases: subject.releases.map(({ sections, from, to, unitId }) => {
      const dates: Dates = timed({ from, to }, day);
      return { sections, unitId: unit(unitId), from: dates.from, to: dates.to ?? '2027-02-01' };
    }),
  };
}

/** The same with one of the four periods: it holds, it begins later, or it is over (and then it is over, whenever it began). */
function timed<Held extends Dates>(held: Held, day: string): Held {
  const { from, to, ...rest } = held;
  const [holds, , later, over] = periods;
  const isOver = to !== undefined && to < day;
  return { ...rest, ...(isOver ? over : from > day ? later : holds) } as Held;
}

function naming(kind: string): Name {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? `${kind}${names.size}`;
    names.set(id, name);
    return name;
  };
}
