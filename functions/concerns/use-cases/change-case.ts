import type { Case } from '#shared/concerns/case.ts';
import { isShownToFamily } from '#shared/concerns/family-case.ts';
import { concernRulesIn } from '#shared/concerns/rules.ts';
import type { Decision } from '#shared/access/decide.ts';
import { stopStands } from '#shared/access/stop.ts';
import { ageInMonths } from '#shared/people/age.ts';
import { fullName } from '#shared/people/full-name.ts';
import { done, refused, type Refused, type Result } from '#shared/refusals.ts';
import type { CaseFacts } from '#shared/concerns/case-guards.ts';
import type { Asking } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childUnchanged } from '#functions/people/index.ts';
import { caseTask } from '../domain/case-task.ts';
import type { Doing } from '../domain/case-changes.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { inPlaceOf } from '../domain/where-child-is.ts';
import { addedEffects } from '../effects/counted-actions.ts';
import { effectWrites } from '../effects/effect-store.ts';
import { caseWrites, loadCase, type CaseAt, type CaseLoaded } from '../store/case-store.ts';

/** What every write to a case is called with. */
export interface ChangeCall extends Asking {
  input: { childId: string; caseId: string; version: number; moveId: string };
  actor: { id: string; name: string };
  loaded: CaseLoaded;
  decision: Decision;
}

/** What the guards judge by, from what was loaded. */
export const factsOf = ({ child, one, voicesAt, here }: CaseLoaded, today: string): CaseFacts => ({
  today,
  stopStands: stopStands(child.stops),
  familySees: isShownToFamily(one, child.stops, true),
  voicesAt,
  rules: concernRulesIn(here, today),
});

/**
 * One write to a case: two round trips. The same change again is the same write: it has its line in the history, or
 * leaves the content as it is. Whoever saw another version gets what stands now. `change` judges by what it is given:
 * that may be newer than what the call was loaded with.
 */
export async function changeCase<Code extends string>(
  table: Table,
  call: ChangeCall,
  change: (one: Case, doing: Doing, loaded: CaseLoaded) => Case | Refused<Code>,
): Promise<Result<{ case: Case }, Code | 'not-found' | 'changed-meanwhile'>> {
  const { input, actor, loaded, decision, now, today } = call;
  if (!seesCases(decision)) return refused('not-found');
  const { child, one } = loaded;
  const { moveId, version } = input;
  const isDone = ({ moves }: Case) => moves.some(({ id }) => id === moveId);
  if (isDone(one)) return done({ case: one });
  const next = change(one, { moveId, by: { id: actor.id, name: actor.name }, now }, loaded);
  if (version !== one.version) {
    // What came through although its answer was lost leaves nothing to change.
    if (!('ok' in next) && isSame(next, one)) return done({ case: one });
    return refused('changed-meanwhile', { current: one });
  }
  if ('ok' in next) return next;
  if (isSame(next, one)) return done({ case: one });
  const at: CaseAt = { tenant: call.tenant, childId: child.id, caseId: one.id };
  const after: Case = {
    ...inPlaceOf(next, child, today),
    // What leaves no line in the history is covered, too.
    ...(stopStands(child.stops) && { coveredAt: now }),
  };
  const task = caseTask(after, { id: child.id, name: fullName(child) }, concernRulesIn(loaded.here, today));
  const effects = addedEffects(one, after, ageInMonths(child.birthDate, today));
  const { ok } = await table.transact([
    ...caseWrites(at, one, after, task),
    ...effectWrites(call.tenant, today.slice(0, 4), effects),
    // What a family may see is written with the stops and the custody of this moment, or not at all.
    ...(after.familyTold ? [childUnchanged(child)] : []),
  ]);
  if (ok) return done({ case: after });
  const again = await loadCase(table, at);
  if (!again) return refused('not-found');
  const { one: current } = again;
  // Nobody wrote: the child has changed, or the case went along with it. Judged anew by how it is now.
  if (current.version === one.version) return changeCase(table, { ...call, loaded: again }, change);
  return isDone(current) || isSame(next, current)
    ? done({ case: current })
    : refused('changed-meanwhile', { current });
}

/** Whether both say the same, wherever the child is and whatever stands around it. */
const isSame = (next: Case, stored: Case): boolean => wordsOf(next) === wordsOf(stored);
function wordsOf(one: Case): string {
  const { version: _, coveredAt: __, unitId: ___, groupId: ____, groupName: _____, ...words } = one;
  return JSON.stringify(words);
}
