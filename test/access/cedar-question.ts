import type { CedarValueJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { Actor, Membership } from '#shared/access/actor.ts';
import type { AffiliationFact, ChildSubject, Facts, ReleaseFact, Subject } from '#shared/access/facts.ts';
import { scopes } from '#shared/access/role-set.ts';
import type { CedarQuestion, Uid } from './cedar-engine.ts';

/** The subject itself, one of a child's places, or one of the releases about it. */
export type Thing = Subject | AffiliationFact | ReleaseFact;

/** What is asked about: a child as itself, through each of its places, and through each release; or the one thing that it is. */
export const thingsOf = (subject: Subject): readonly Thing[] =>
  subject.kind === 'child' ? [subject, ...subject.affiliations, ...subject.releases] : [subject];

/**
 * One question for one of the actor's roles and one thing: a translation of the shapes that leaves nothing out that
 * a policy asks for, and judges nothing; dates, municipality, place, session and what a role may do are all left to the policies.
 */
export function cedarQuestion(
  actor: Actor,
  membership: Membership | undefined,
  action: string,
  facts: Facts,
  thing: Thing,
): CedarQuestion {
  const { tenant, today, subject } = facts;
  const { assurance, only } = actor;
  // What was changed is said of this action alone.
  const which = actor.roleSet ? action : '';
  return {
    principal: madeOnce(actor, membership ?? withoutRole, which, () =>
      membership ? inRole(actor, membership, action) : entity('WithoutRole', 'one', { tenant: actor.tenant }),
    ),
    action,
    resource: madeOnce(facts, thing, '', () => resourceOf(tenant, subject, thing)),
    context: {
      today: datetime(today),
      permission: action,
      assurance,
      ...(only !== undefined && { only }),
    },
  };
}

type Entity = CedarQuestion['principal'];
const withoutRole = {};
const made = new WeakMap<object, WeakMap<object, Map<string, Entity>>>();
/** The same entity for the same three, so that whoever asks much needs to look at it once. */
function madeOnce(whose: object, of: object, which: string, make: () => Entity): Entity {
  const ofOne = made.get(whose) ?? new WeakMap<object, Map<string, Entity>>();
  made.set(whose, ofOne);
  const ofBoth = ofOne.get(of) ?? new Map<string, Entity>();
  ofOne.set(of, ofBoth);
  const known = ofBoth.get(which) ?? make();
  ofBoth.set(which, known);
  return known;
}

const typeOf: Record<Membership['role'], string> = {
  staff: 'Staff',
  leader: 'Leader',
  professional: 'Professional',
  coordinator: 'Coordinator',
  'health-visitor': 'HealthVisitor',
  'district-team': 'DistrictTeam',
  partner: 'Partner',
  administrator: 'Administrator',
  consultant: 'Consultant',
  guardian: 'Guardian',
  youth: 'Youth',
  pupil: 'Pupil',
};

function inRole(actor: Actor, membership: Membership, action: string) {
  const changed = changedOf(actor, membership, action);
  return entity(typeOf[membership.role], 'one', {
    tenant: actor.tenant,
    person: actor.id,
    ...period(membership),
    ...('unitId' in membership && { unit: { __entity: unit(membership.unitId) } }),
    ...(membership.role === 'staff' && {
      groups: membership.groupIds.map((groupId) => ({ __entity: group(membership.unitId, groupId) })),
    }),
    ...(changed && { changed }),
  });
}

/**
 * What the municipality's role set says of this role or variant, reach by reach; a variant that is not there says
 * nothing. Of the permission asked for alone: no policy asks about another (policies.test.ts holds them to that).
 */
function changedOf(
  { roleSet }: Actor,
  { role, variant }: Membership,
  action: string,
): Record<string, CedarValueJson> | undefined {
  const entry = roleSet?.[variant ?? role];
  if (variant === undefined && !entry) return undefined;
  const said = entry && (variant === undefined || entry.base === role) ? Object.entries(entry.grants) : [];
  return Object.fromEntries(
    scopes.map((scope) => [
      scope.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase()),
      said.flatMap(([permission, reach]) => (reach === scope && permission === action ? [permission] : [])),
    ]),
  );
}

function resourceOf(tenant: string, subject: Subject, thing: Thing) {
  if ('kind' in thing) return subjectEntity(tenant, thing);
  const child = subject.kind === 'child' ? subject.childId : '';
  if ('groupIds' in thing) {
    const { unitId, groupIds } = thing;
    const parents = [unit(unitId), ...groupIds.map((groupId) => group(unitId, groupId))];
    return entity('Place', 'one', { tenant, child, ...period(thing) }, parents);
  }
  return entity('Release', 'one', {
    tenant,
    child,
    unit: { __entity: unit(thing.unitId) },
    ...period(thing),
  });
}

function subjectEntity(tenant: string, subject: Subject) {
  if (subject.kind === 'nothing') return entity('Nothing', 'one', { tenant });
  if (subject.kind === 'tenant') return entity('Municipality', tenant, { tenant });
  if (subject.kind === 'unit') return entity('Unit', subject.unitId, { tenant });
  if (subject.kind === 'child') return entity('Child', subject.childId, childAttributes(tenant, subject));
  const { type, id } = group(subject.unitId, subject.groupId);
  return entity(type, id, { tenant }, [unit(subject.unitId)]);
}

const childAttributes = (tenant: string, { childId, guardians, ofAge }: ChildSubject) => ({
  tenant,
  child: childId,
  custody: guardians.flatMap(({ id, custody }) => (custody ? [id] : [])),
  ofAge,
});

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
