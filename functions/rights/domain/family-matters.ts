import type { Decision } from '#shared/access/decide.ts';
import { isCovered } from '#shared/access/stop.ts';
import { isOpenState, afterDeed } from '#shared/dialogues/states.ts';
import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import { childItems } from '#shared/rights/child-items.ts';
import type { Matter } from '#shared/rights/matters.ts';
import { caseForFamily, consentForFamily, dialogueForFamily } from './parts-for-family.ts';

/** Whose file it is, and what the one projection shows of the child to them. */
export interface FileReader {
  id: string;
  side: 'guardian' | 'child';
  decision: Pick<Decision, 'obligations'>;
  entries: readonly ThreadEntry[];
}

/**
 * The matters for a custody holder or the child itself. Only of what the thread shows them is more told; nothing that
 * was written while a stop held, and in a family nobody's own words but the reader's.
 */
export function mattersForFamily(
  matters: readonly Matter[],
  { child, dialogues }: Pick<StoredThread, 'child' | 'dialogues'>,
  { id: readerId, side, decision, entries }: FileReader,
): Matter[] {
  const keepsOut = decision.obligations.includes('hide-what-a-stop-covers');
  const isHidden = (at: string | undefined) => keepsOut && isCovered(at ?? '', child.stops);
  const isShown = (id: string | undefined) =>
    entries.some(
      (entry) =>
        (entry.kind === 'case' && entry.caseId === id) ||
        (entry.kind === 'dialogue' && entry.dialogueId === id) ||
        (entry.kind === 'voice' && entry.id === id) ||
        (entry.kind === 'consent' && entry.consentId === id),
    );
  const isFree = (caseId: string | undefined) =>
    !keepsOut ||
    matters.some((one) => one.item === 'case' && one.said.id === caseId && one.said.coveredAt === undefined);
  const isOwn = (by: { id: string } | undefined) => by?.id === readerId;

  const told = (one: Matter): Matter | undefined => {
    switch (one.item) {
      case 'case':
        return isShown(one.said.id) ? caseForFamily(one, isFree(one.said.id)) : undefined;
      case 'plan': {
        const { caseId, at } = one.said;
        return isShown(caseId) && isFree(caseId) && !isHidden(at) ? one : undefined;
      }
      case 'voice':
        return isShown(one.said.id) ? one : undefined;
      case 'dialogue':
        return isShown(one.said.id) ? dialogueForFamily(one, { readerId, isHidden }) : undefined;
      case 'answers': {
        const { dialogueId, by, withStaff, at } = one.said;
        const dialogue = dialogues.find(({ id }) => id === dialogueId);
        if (!dialogue || !isShown(dialogueId) || isHidden(at)) return undefined;
        if (isOwn(by) && one.said.side === side) return one;
        const isForAll = one.said.side === 'staff' || withStaff !== undefined;
        return isForAll && isOpenFor(dialogue, readerId) ? one : undefined;
      }
      case 'consent':
        return isShown(one.said.id) ? consentForFamily(one, isOwn) : undefined;
      case 'correction':
        return isOwn(one.said.by) ? one : undefined;
      case 'notification':
      case 'sparring':
      case 'basis':
      case 'origin':
        return undefined;
    }
  };
  return matters.filter(({ item }) => childItems[item].file === 'matter').flatMap((one) => told(one) ?? []);
}

/** In a family each sees what the others said after having answered, or when it is too late to. */
const isOpenFor = ({ state, answered }: Dialogue, readerId: string): boolean =>
  isOpenState(state) &&
  (answered.some(({ id, withStaff }) => id === readerId && !withStaff) ||
    afterDeed(state, 'answer') === undefined);
