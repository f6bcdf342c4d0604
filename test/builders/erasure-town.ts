import type { Child } from '#shared/people/child.ts';
import type { ShownErasure } from '#shared/rights/erasure.ts';
import { childAsFound, findEntries } from '#functions/people/domain/find-entries.ts';
import { entryItem } from '#functions/people/store/find-store.ts';
import { anErasableChild } from './erasable-child.ts';
import { openRightsTown, type RightsTown } from './rights-town.ts';
import type { TestTable } from './table.ts';
import { wholeTable } from './table-faults.ts';
import type { Table } from '#functions/kernel/table.ts';

export const childId = 'barnet';
export const erasureId = 'sletning-en';
export const now = '2026-11-21T08:00:00.000Z';

/** The town of the rights, with a child who left it years ago, and all that stands about it anywhere. */
export interface ErasureTown extends RightsTown {
  propose(reason?: string): Promise<ShownErasure>;
  approve(who?: 'lisbet' | 'henny', version?: number): Promise<ShownErasure>;
  listed(): Promise<ShownErasure[]>;
  /** Looks through all children now, as at night. */
  find(run?: string): Promise<void>;
  due(): Promise<Record<string, unknown>[]>;
  /** The keys of items that still name the child, the record of reads left out. */
  traces(): Promise<string[]>;
}

export async function openErasureTown(wrap?: (opened: TestTable) => Table): Promise<ErasureTown> {
  const town = await openRightsTown(wrap);
  await seed(town, anErasableChild());
  town.pool.add('0899.child.low.barnet').add('0899.guardian.low.mother.only.barnet').add('0899-adam');
  return {
    ...town,
    propose: (reason = 'time-is-up') =>
      town.gets<ShownErasure>('adam', 'propose-erasure', { childId, erasureId, reason }),
    approve: (who = 'lisbet', version = 1) =>
      town.gets<ShownErasure>(who, 'answer-erasure', { erasureId, version, answer: 'approve' }),
    listed: async () => (await town.gets<{ erasures: ShownErasure[] }>('adam', 'list-erasures')).erasures,
    async find(run) {
      town.queued.push({ kind: 'find-due', tenant: '0899', ...(run !== undefined && { run }) });
      await town.workOff();
    },
    due: async () => (await town.gets<{ due: Record<string, unknown>[] }>('adam', 'list-erasures-due')).due,
    async traces() {
      return [...(await wholeTable(town.client))]
        .filter(([key]) => !/^0899#(record|held|read|chain|records)/.test(key))
        .filter(([key, item]) => /barnet|Freja/.test(key + JSON.stringify(item)))
        .map(([key]) => key);
    },
  };
}

async function seed(town: RightsTown, child: Child): Promise<void> {
  await town.put(child);
  const pk = '0899#child#barnet';
  const notice = { at: now, kind: 'file-ready', facts: {}, read: false };
  const letter = {
    ...{ tenant: '0899', id: 'brevet', childId, to: { personId: 'mother', side: 'guardian' }, version: 1 },
    ...{ template: 'consent-asked', language: 'da', path: '/family', state: 'delivered' },
    ...{ messageUuid: '7d2f3c1e-0a52-4c5e-8a7b-0d9f7f0f4d10', createdAt: '2019-05-01T08:00:00.000Z' },
    ...{ createdBy: 'ellen', links: ['lenken'] },
  };
  const request = {
    ...{ id: 'indsigt', childId, by: { id: 'mother', name: 'Mille Prøve' }, side: 'guardian', version: 3 },
    ...{ askedAt: '2019-05-01T08:00:00.000Z', dueOn: '2019-06-01', state: 'released', withheld: [] },
    ...{ place: 'mappen', edition: 1, expiresOn: '2019-07-01' },
  };
  const items: Record<string, unknown>[] = [
    ...findEntries(childAsFound(child)).map((entry) => entryItem('0899', entry)),
    { pk: '0899#key#barnet', sk: 'key', wrapped: 'w', cpr: 'c', hash: 'hashhash' },
    { pk: '0899#cpr#hashhash', sk: 'person', id: childId },
    { pk: '0899#person#mother', sk: 'child#barnet' },
    { pk, sk: 'letter#brevet', letterId: 'brevet' },
    { pk: '0899#letter#brevet', sk: 'letter', ...letter },
    { pk: '0899#letters#2019-05', sk: `${letter.createdAt}#brevet`, letterId: 'brevet' },
    { pk: `0899#message#${letter.messageUuid}`, sk: 'letter', letterId: 'brevet' },
    { pk: '0899#link#lenken', sk: 'link', personId: 'mother', childId },
    { pk, sk: 'file-request#indsigt', ...request },
    { pk: '0899#file-requests', sk: 'barnet#indsigt' },
    {
      ...{ pk: '0899#notices#guardian#mother', sk: `${now}#file-ready#indsigt`, ...notice },
      ...{ id: `${now}#file-ready#indsigt`, path: '/family/children/barnet/rights' },
    },
    {
      ...{ pk: '0899#notices#guardian#mother', sk: `${now}#file-ready#soeskende`, ...notice },
      ...{ id: `${now}#file-ready#soeskende`, path: '/family/children/soesteren/rights' },
    },
  ];
  await town.table.batchWrite(items.map((put) => ({ put })));
  town.stored.set('mappen/1.pdf', 'pdf').set('mappen/1.json', 'json').set('andres/1.pdf', 'pdf');
}
