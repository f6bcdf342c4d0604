import type { Actor } from '#shared/access/actor.ts';
import { decide } from '#shared/access/decide.ts';
import type { Permission } from '#shared/access/permissions.ts';
import { placesOn, type Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { readOpenRights, type OpenRight } from '../store/open-rights.ts';

interface Reader {
  tenant: string;
  today: string;
  actor: Actor;
}

/** Who answers what, and what else a reader of the list has to do with. */
const answers = { correction: 'correction.answer', erasure: 'erasure.approve' } as const satisfies Record<
  OpenRight['kind'],
  Permission
>;

/** A request for correction or a proposal to erase that waits for the reader. */
interface RightWork extends Pick<OpenRight, 'kind' | 'id' | 'dueOn' | 'childId'> {
  childName: string;
  /** The unit as whose leader it is answered; absent for who answers for the whole municipality. */
  unitId?: string;
  unitName: string;
}

/**
 * What families have asked to have corrected, and what somebody proposes to erase, for those who answer: the unit's
 * leader and the administrators; never who asked or proposed, and never the child's own parent. Two round trips, and
 * none for anybody else.
 */
export async function rightsWork(table: Table, reader: Reader): Promise<RightWork[]> {
  const { tenant, today, actor } = reader;
  const may = (action: Permission, unitId?: string) =>
    decide(actor, action, {
      ...{ tenant, today },
      subject: unitId === undefined ? { kind: 'tenant' } : { kind: 'unit', unitId },
    }).allow;
  const own = actor.memberships.flatMap((one) => ('unitId' in one ? [one.unitId] : []));
  const mayAny = Object.values(answers).some(
    (action) => may(action) || own.some((unitId) => may(action, unitId)),
  );
  if (!mayAny) return [];
  const open = (await readOpenRights(table, tenant)).filter(({ by }) => by !== actor.id);
  const ids = [...new Set(open.map(({ childId }) => childId))];
  const children = await Promise.all(ids.map((id) => readChildProfile(table, tenant, id)));
  const childOf = new Map(ids.map((id, index) => [id, children[index]]));
  return open.flatMap((one): RightWork[] => {
    const child = childOf.get(one.childId);
    if (!child || child.guardians.some(({ id }) => id === actor.id)) return [];
    const { kind, id, dueOn } = one;
    const line = { kind, id, dueOn, childId: child.id, childName: fullName(child) };
    const places = placesOf(one, child, today);
    if (may(answers[kind])) return [{ ...line, unitName: places[0]?.unitName ?? '' }];
    const place = places.find(({ unitId }) => may(answers[kind], unitId));
    if (!place || (kind === 'correction' && !mayAnswer(reader, child))) return [];
    return [{ ...line, unitId: place.unitId, unitName: place.unitName }];
  });
}

/** Where the child is, or, for an erasure, the unit it was proposed for: the child has left it. */
const placesOf = (one: OpenRight, child: Child, today: string): { unitId: string; unitName: string }[] =>
  one.kind === 'correction'
    ? placesOn(child, today)
    : child.affiliations.filter(({ unitId }) => unitId === one.unitId).slice(0, 1);

const mayAnswer = ({ actor, tenant, today }: Reader, child: Child): boolean =>
  decide(actor, 'correction.answer', { tenant, today, subject: childSubject(child, today) }).allow;
