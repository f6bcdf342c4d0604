import type { Result } from '#shared/refusals.ts';
import { openGate } from '#functions/access/index.ts';
import { recordNotification } from '#functions/concerns/guard/record-notification.ts';
import { listPlacements } from '#functions/concerns/placements/list-placements.ts';
import { savePlacement } from '#functions/concerns/placements/save-placement.ts';
import { readThread } from '#functions/people/use-cases/read-thread.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import {
  caseId,
  childId,
  openConcernTown,
  raiseInput,
  type ConcernTown,
  type ConcernWho,
} from './concern-town.ts';

export interface PlacementTown extends ConcernTown {
  /** Asks about placements, the answer to a stop and the thread, by the contract's name; `over` another connection to the same table. */
  place(
    who: ConcernWho,
    name: string,
    input: object,
    now?: string,
    over?: Table,
  ): Promise<Result<never, string>>;
  /** The case's holder tells the family about it. */
  tellFamily(): Promise<void>;
}

/** The town of the concerns with a wonder raised by Ellen, and the rulers beside. */
export async function openPlacementTown(): Promise<PlacementTown> {
  const town = await openConcernTown();
  const place: PlacementTown['place'] = async (
    who,
    name,
    input,
    now = '2026-11-23T09:00:00.000Z',
    over = town.table,
  ) => {
    const endpoints = [listPlacements(over), savePlacement(over), readThread(over), recordNotification(over)];
    const found = endpoints.find(({ contract }) => contract.name === name);
    if (!found) throw new Error(`no endpoint ${name}`);
    const asking = {
      ...{ tenant: '0899', actorId: who, now, today: dateOf(new Date(now)), expiresAt: now },
      session: { side: who === 'mother' ? 'guardian' : 'staff', assurance: 'substantial' } as const,
    };
    return (await found.answer(openGate(over), input, asking)) as Result<never, string>;
  };
  const raised = await town.concern('ellen', 'raise-concern', raiseInput);
  if (!raised.ok) throw new Error(`the case cannot be raised: ${raised.code}`);
  const tellFamily = async () => {
    const { version } = await town.read();
    const told = { how: 'talk', on: '2026-11-23', said: 'Vi ser det samme', agrees: true };
    const input = { childId, caseId, version, moveId: 'move-told', ...told };
    const reply = await town.concern('ellen', 'tell-family', input);
    if (!reply.ok) throw new Error(`the family cannot be told: ${reply.code}`);
  };
  return { ...town, place, tellFamily };
}
