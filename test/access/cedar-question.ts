import type { CedarValueJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { Actor, Membership } from '#shared/access/actor.ts';
import type { AffiliationFact, Facts, Subject } from '#shared/access/facts.ts';
import type { CedarQuestion, Uid } from './cedar-engine.ts';

/** The subject itself, or one of a child's places. */
export type Thing = Subject | AffiliationFact;

/** What is asked about: the child through each of its places, or the one thing that it is. */
export function thingsOf(subject: Subject): readonly Thing[] {
  return subject.kind === 'child' && subject.affiliations.length > 0 ? subject.affiliations : [subject];
}

/**
 * One question for one of the actor's roles and one thing: a translation of the shapes that leaves nothing out and
 * judges nothing; dates, municipality and place are all left to the policies.
 */
export function cedarQuestion(
  { tenant }: Actor,
  membership: Membership | undefined,
  action: string,
  facts: Facts,
  thing: Thing,
): CedarQuestion {
  return {
    principal: membership ? inRole(tenant, membership) : entity('WithoutRole', 'one', { tenant }),
    action,
    resource: 'kind' in thing ? subjectEntity(facts.tenant, thing) : placeEntity(facts.tenant, thing),
    context: { today: datetime(facts.today) },
  };
}

function inRole(tenant: string, membership: Membership) {
  const held = { tenant, ...period(membership) };
  if (membership.role === 'administrator') return entity('Administrator', 'one', held);
  const { unitId } = membership;
  if (membership.role === 'leader')
    return entity('Leader', 'one', { ...held, unit: { __entity: unit(unitId) } });
  const groups = membership.groupIds.map((groupId) => ({ __entity: group(unitId, groupId) }));
  return entity('Staff', 'one', { ...held, groups });
}

function subjectEntity(tenant: string, subject: Subject) {
  if (subject.kind === 'nothing') return entity('Nothing', 'one', { tenant });
  if (subject.kind === 'tenant') return entity('Municipality', tenant, { tenant });
  if (subject.kind === 'unit') return entity('Unit', subject.unitId, { tenant });
  if (subject.kind === 'child') return entity('Child', subject.childId, { tenant });
  const { type, id } = group(subject.unitId, subject.groupId);
  return entity(type, id, { tenant }, [unit(subject.unitId)]);
}

function placeEntity(tenant: string, place: AffiliationFact) {
  const { unitId, groupIds } = place;
  const parents = [unit(unitId), ...groupIds.map((groupId) => group(unitId, groupId))];
  return entity('Place', 'one', { tenant, ...period(place) }, parents);
}

const entity = (type: string, id: string, attrs: Record<string, CedarValueJson>, parents: Uid[] = []) => ({
  uid: { type, id },
  attrs,
  parents,
});
const unit = (unitId: string): Uid => ({ type: 'Unit', id: unitId });
/** Two units may call a group the same; ids hold no slash, so that this names one group only. */
const group = (unitId: string, groupId: string): Uid => ({ type: 'Group', id: `${unitId}/${groupId}` });
const datetime = (date: string) => ({ __extn: { fn: 'datetime', arg: date } });
const period = ({ from, to }: { from: string; to?: string | undefined }) => ({
  from: datetime(from),
  ...(to !== undefined && { to: datetime(to) }),
});
