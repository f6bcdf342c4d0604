import type { StoredThread } from '#shared/people/stored-thread.ts';
import { kindOfEntry } from '#shared/rights/erasure-contents.ts';
import { isWhole, type Erasure } from '#shared/rights/erasure.ts';
import { matterKeysOf } from '#functions/access/index.ts';
import {
  caseTaskKeysOf,
  notificationClockKeysOf,
  sparringKeysOf,
  voicePictureKeysOf,
} from '#functions/concerns/index.ts';
import { dialogueKeysOf } from '#functions/dialogues/index.ts';
import { linkKeys } from '#functions/identity/index.ts';
import type { Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { letterKeysOf, lettersOfChild, noticeKeysAbout } from '#functions/letters/index.ts';
import { childErasureKeys } from '#functions/people/index.ts';
import { takes } from '../domain/erasing.ts';
import { dueKey } from '../store/due-store.ts';
import { kindOfKey, onceEach } from '../store/erasure-order.ts';
import { pointersOf } from '../store/right-pointers.ts';

/** What a proposal takes: the child's key and profile only where the whole file goes. */
export interface ErasureKeys {
  secret?: Key;
  others: Key[];
  profile?: Key;
}

/** Everything that the proposal takes of the child, wherever it stands, each key once. */
export async function erasureKeys(
  table: Table,
  thread: StoredThread,
  erasure: Pick<Erasure, 'kinds'>,
): Promise<ErasureKeys> {
  const { child } = thread;
  const { tenant, id } = child;
  const guardians = child.guardians.map((one) => ({ side: 'guardian' as const, personId: one.id }));
  const [people, ofLetters, letters, notices] = await Promise.all([
    childErasureKeys(table, child),
    letterKeysOf(table, tenant, id),
    lettersOfChild(table, tenant, id),
    noticeKeysAbout(table, tenant, guardians, id),
  ]);
  const links = linkKeys(
    tenant,
    letters.flatMap((letter) => letter.links),
  );
  const pointers = pointersOf(tenant, people.others);
  const ofCases = [
    ...caseTaskKeysOf(thread),
    ...notificationClockKeysOf(thread),
    ...sparringKeysOf(thread),
    ...voicePictureKeysOf(thread),
  ];
  const ofDialogues = dialogueKeysOf(tenant, id, thread.dialogues);
  const { secret, profile } = people;
  if (isWhole(erasure)) {
    const all = [
      ...ofLetters,
      ...links,
      ...matterKeysOf(thread),
      ...ofCases,
      ...ofDialogues,
      ...pointers,
      ...notices,
      ...people.others,
    ];
    return { secret, others: onceEach([...all, dueKey(tenant, child)]), profile };
  }
  const own = people.others.filter(
    (key) => kindOfKey(key) === 'child' && takes(erasure, kindOfEntry(key.sk)),
  );
  const isOwnOfChild = (key: Key) => ['notices', 'person'].includes(kindOfKey(key));
  return {
    others: onceEach([
      ...own,
      ...pointersOf(tenant, own),
      ...(takes(erasure, 'letters') ? [...ofLetters.filter((key) => !isOwnOfChild(key)), ...links] : []),
      ...(takes(erasure, 'concerns') ? ofCases : []),
      ...(takes(erasure, 'dialogues') ? ofDialogues : []),
      ...(takes(erasure, 'consents') ? matterKeysOf(thread) : []),
      dueKey(tenant, child),
    ]),
  };
}
