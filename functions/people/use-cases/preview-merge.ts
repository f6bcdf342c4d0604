import { previewMerge as contract } from '#shared/people/preview-merge.contract.ts';
import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { MergeField, MergeObstacle, MergePair, MergeSide } from '#shared/people/merge.ts';
import type { Staff } from '#shared/people/staff.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childRenamedInRounds } from '#functions/rounds/index.ts';
import type { StoredGuardian } from '../domain/guardian-after.ts';
import { childChoices } from '../domain/merged.ts';
import { childSecretKey } from '../store/child-store.ts';
import { readChildrenOf } from '../store/guardian-store.ts';
import { hasMatter, movesOfChild, readChildPair } from '../store/plan-child-merge.ts';
import { readGuardianPair, readStaffPair } from '../store/plan-person-merge.ts';

interface Preview {
  keep: MergeSide;
  gone: MergeSide;
  choices: MergeField[];
  obstacles: MergeObstacle[];
}

/** The two side by side. Nothing is changed. */
export const previewMerge = (table: Table) =>
  endpoint(contract, {
    about: ({ kind, keep }) => ({ kind: kind === 'child' ? 'child' : 'person', id: keep }),
    load: (input, { tenant, today }) => preview(table, tenant, today, input),
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done(loaded),
  });

async function preview(
  table: Table,
  tenant: string,
  today: string,
  input: MergePair,
): Promise<Preview | undefined> {
  if (input.keep === input.gone) return undefined;
  if (input.kind === 'child') return ofChildren(table, tenant, today, input);
  return input.kind === 'guardian' ? ofGuardians(table, tenant, input) : ofStaff(table, tenant, input);
}

async function ofChildren(
  table: Table,
  tenant: string,
  today: string,
  ids: MergePair,
): Promise<Preview | undefined> {
  const pair = await readChildPair(table, tenant, ids);
  if (!pair) return undefined;
  const { keep, gone } = pair;
  const places = [keep, gone].flatMap((child) =>
    child.affiliations.flatMap(({ unitId, groups }) =>
      groups.map((group) => ({ unitId, groupId: group.id })),
    ),
  );
  const [inRounds, hasStanding, secrets, ...entries] = await Promise.all([
    childRenamedInRounds(table, tenant, {
      gone: gone.id,
      keep: { id: keep.id, name: fullName(keep), birthDate: keep.birthDate },
      groups: places,
    }),
    hasMatter(table, gone, today),
    table.batchGet([keep, gone].map(({ id }) => childSecretKey(tenant, id))),
    ...[keep, gone].map(({ id }) => movesOfChild(table, tenant, id, id)),
  ]);
  const hasCpr = ({ id }: Child) => secrets.some((item) => item['pk'] === childSecretKey(tenant, id).pk);
  const side = (child: Child, index: number) =>
    childSide(
      child,
      hasCpr(child),
      (entries[index] ?? []).map(({ from }) => from.sk),
    );
  return {
    keep: side(keep, 0),
    gone: side(gone, 1),
    choices: childChoices(keep, gone, hasCpr(keep) && hasCpr(gone)),
    obstacles: [
      ...(inRounds ? [] : (['both-assessed-in-open-round'] as const)),
      ...(hasStanding ? (['matter-stands'] as const) : []),
    ],
  };
}

const nothing = {
  addressProtected: false,
  hasCpr: false,
  hasMail: false,
  affiliations: [],
  guardians: [],
  memberships: [],
  notices: 0,
  entries: {},
  children: 0,
};

function childSide(child: Child, hasCpr: boolean, sks: readonly string[]): MergeSide {
  const entries: Record<string, number> = {};
  for (const sk of sks) {
    const kind = sk.split('#')[0] ?? '';
    entries[kind] = (entries[kind] ?? 0) + 1;
  }
  const { address, addressProtected } = child;
  return {
    ...nothing,
    id: child.id,
    version: child.version,
    name: fullName(child),
    birthDate: child.birthDate,
    ...(child.gender && { gender: child.gender }),
    ...(address && !addressProtected && { address }),
    addressProtected,
    hasCpr,
    affiliations: child.affiliations,
    guardians: child.guardians,
    notices: child.notices.length,
    entries,
  };
}

async function ofGuardians(table: Table, tenant: string, ids: MergePair): Promise<Preview | undefined> {
  const pair = await readGuardianPair(table, tenant, ids);
  if (!pair) return undefined;
  const children = await Promise.all(
    [pair.keep, pair.gone].map(({ id }) => readChildrenOf(table, tenant, id)),
  );
  const side = ({ id, version, name, address, protectedBy, email }: StoredGuardian, index: number) => ({
    ...nothing,
    id,
    version,
    name,
    ...(address && protectedBy.length === 0 && { address }),
    addressProtected: protectedBy.length > 0,
    hasMail: email !== undefined,
    children: children[index]?.length ?? 0,
  });
  return {
    keep: side(pair.keep, 0),
    gone: side(pair.gone, 1),
    choices: [...(pair.keep.name === pair.gone.name ? [] : (['name'] as const)), 'contact'],
    obstacles: [],
  };
}

async function ofStaff(table: Table, tenant: string, ids: MergePair): Promise<Preview | undefined> {
  const pair = await readStaffPair(table, tenant, ids);
  if (!pair) return undefined;
  const { keep, gone } = pair;
  const side = ({ id, version, name, memberships, mail, protectedBy }: Staff) => ({
    ...nothing,
    id,
    version,
    name,
    memberships,
    hasMail: mail !== undefined,
    addressProtected: protectedBy.length > 0,
  });
  return {
    keep: side(keep),
    gone: side(gone),
    choices: [
      ...(keep.name === gone.name ? [] : (['name'] as const)),
      ...(keep.mail !== undefined && gone.mail !== undefined && keep.mail !== gone.mail
        ? (['mail'] as const)
        : []),
    ],
    obstacles: [],
  };
}
