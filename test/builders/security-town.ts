import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import { raiseAlarm } from '#functions/access/store/alarm-store.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { childAsFound, findEntries, staffAsFound } from '#functions/people/domain/find-entries.ts';
import { childKey, groupKey, guardianKey, staffKey } from '#functions/people/index.ts';
import { entryItem } from '#functions/people/store/find-store.ts';
import { unitKey } from '#functions/people/store/unit-store.ts';
import { saveChanges } from '#functions/roster/store/change-store.ts';
import { createImport } from '#functions/roster/store/import-store.ts';
import { consentItems } from './security-consents.ts';
import { letterItems } from './security-letters.ts';
import { sparringItems } from './security-sparring.ts';
import { caseItems } from './security-cases.ts';
import { notificationItems } from './security-notifications.ts';
import { dialogueItems } from './security-dialogues.ts';
import { guideItems } from './security-guide.ts';
import { portalItems } from './security-portal.ts';
import { rulerItems } from './security-rulers.ts';
import { rightsItems } from './security-rights.ts';
import { mergeItems } from './security-merges.ts';
import { partnerItems } from './security-partners.ts';
import {
  blue,
  childrenOf,
  faraway,
  peers,
  red,
  staffOf,
  today,
  type Municipality,
} from './security-people.ts';
import { seedRounds } from './security-rounds.ts';

export const importId = ({ letter }: Municipality): string => `import-${letter}`;

const groupsOf = { 'unit-one': [red, blue], 'unit-two': [faraway] };

/** The child's contact persons, and that the child is theirs. */
const contactsOf = ({ tenant, id: childId, guardians }: Child): Item[] =>
  guardians.flatMap(({ id, name, custody }) => [
    { ...guardianKey(tenant, id), tenant, id, name, phones: [], protectedBy: [], version: 1 },
    { pk: guardianKey(tenant, id).pk, sk: `child#${childId}`, childId, custody },
  ]);

/** Puts one municipality's people, units, rounds and an import that waits for an answer. */
export async function seedTown(table: Table, where: Municipality): Promise<void> {
  const { tenant, mark } = where;
  const children = childrenOf(where);
  const staff = staffOf(where);
  const found = [...children.map(childAsFound), ...staff.map(staffAsFound)].flatMap(findEntries);
  const items: Item[] = [
    ...children.map((child) => ({ ...childKey(tenant, child.id), ...child })),
    ...consentItems(where, children),
    ...letterItems(where, children),
    ...rightsItems(where, children),
    ...caseItems(where, children),
    ...sparringItems(where, children),
    ...notificationItems(where, children),
    ...dialogueItems(where, children),
    ...partnerItems(where),
    ...rulerItems(where),
    ...portalItems(where),
    ...guideItems(where),
    ...mergeItems(where),
    ...staff.map((one) => ({ ...staffKey(tenant, one.id), ...one })),
    ...children.flatMap((child) => contactsOf(child)),
    ...found.map((entry) => entryItem(tenant, entry)),
  ];
  for (const [unitId, groupIds] of Object.entries(groupsOf)) {
    const groups = groupIds.map((id) => {
      const here = children.filter((child) =>
        child.affiliations.some((place) => place.groups.some((group) => group.id === id)),
      );
      return {
        id,
        name: `Room ${id}`,
        type: 'main' as const,
        children: here.map((child) => [child.id, fullName(child), child.birthDate, 1] as const),
        staff: peers.map((peer) => [peer, `${mark}staff ${peer}`] as const),
      };
    });
    items.push(...groups.map((group) => ({ ...groupKey(tenant, unitId, group.id), ...group })));
    const sizes = groups.map(({ id, name }) => ({ id, name, children: 1, staff: 2 }));
    items.push({
      ...unitKey(tenant, unitId),
      id: unitId,
      name: `House ${unitId}`,
      kind: 'daycare',
      groups: sizes,
    });
  }
  await table.batchWrite(items.map((put) => ({ put })));
  await raiseAlarm(table, tenant, {
    id: `2026010100-alarm-${where.letter}`,
    kind: 'mass-read',
    at: `${today}T00:00:00.000Z`,
    actor: { id: peers[0], side: 'staff' },
    ...{ count: 12, limit: 10 },
  });
  await createImport(table, {
    tenant,
    id: importId(where),
    fileName: `${mark}file.xml`,
    receivedAt: `${today}T05:00:00.000Z`,
    state: 'waiting',
    version: 3,
    safeguards: ['fewer-than-half'],
    objectKey: `${tenant}/${importId(where)}.xml`,
    etag: 'e',
  });
  await saveChanges(table, tenant, importId(where), [
    { kind: 'child-added', name: `${mark}first own`, details: [{ field: 'name', after: `${mark}last` }] },
  ]);
  await seedRounds(table, where, children);
}
