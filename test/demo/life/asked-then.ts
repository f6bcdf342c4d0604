import * as z from 'zod';
import type { Contract, OutputOf, RequestOf } from '#shared/contract.ts';
import { localDateOf } from '#shared/local-date.ts';
import { openGate } from '#functions/access/index.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Gate, Session } from '#functions/kernel/gate.ts';
import { Table, type Item } from '#functions/kernel/table.ts';

const DAY_MS = 86_400_000;
/** Before anything that the demo tells. */
const longAgo = '2000-01-01';
const begun = z.array(z.looseObject({ from: z.string() }));

/**
 * The table, read as if everyone had had their places long since: grunddata tells no first day, so that they all begin
 * on the day of the demo's first import, and nothing could have happened before. Writes are the table's own.
 */
export class TableOfThen extends Table {
  override async get(...asked: Parameters<Table['get']>): Promise<Item | undefined> {
    const item = await super.get(...asked);
    return item && sinceLongAgo(item);
  }

  override async queryPage(...asked: Parameters<Table['queryPage']>): ReturnType<Table['queryPage']> {
    const page = await super.queryPage(...asked);
    return { ...page, items: page.items.map(sinceLongAgo) };
  }

  override async batchGet(...asked: Parameters<Table['batchGet']>): Promise<Item[]> {
    return (await super.batchGet(...asked)).map(sinceLongAgo);
  }
}

function sinceLongAgo(item: Item): Item {
  const then: Item = { ...item };
  for (const name of ['affiliations', 'memberships', 'm']) {
    const held = begun.safeParse(item[name]);
    if (held.success) then[name] = held.data.map((one) => ({ ...one, from: longAgo }));
  }
  return then;
}

/** Who does something in the demo's past. */
export interface Someone {
  id: string;
  name: string;
  side?: Session['side'];
}

/** Runs the system: nobody is signed in while the demo is entered. */
export const editor: Someone = { id: 'demo-editor', name: 'Kommunens redaktør' };

/** Asks a use case as somebody, so many days ago, at a time of the day. */
type AskThen = <C extends Contract>(
  who: Someone,
  daysAgo: number,
  contract: C,
  request: RequestOf<C>,
) => Promise<OutputOf<C>>;

export interface Then {
  ask: AskThen;
  /** ISO date so many days ago, in Denmark; a day to come when negative. */
  on(daysAgo: number): string;
  /** ISO instant so many days ago: about nine in the morning, and never at a weekend; parts of a day are exact. */
  at(daysAgo: number): string;
}

/** Asks the product's own use cases, in the demo's past. Nothing goes into the record of reads: nobody has looked. Throws when refused. */
export function askThen(
  table: Table,
  endpoints: readonly Endpoint[],
  { tenant, now }: { tenant: string; now: number },
): Then {
  const byName = new Map(endpoints.map((one) => [one.contract.name, one]));
  const opened = openGate(table);
  const gate: Gate = {
    readActor: (asked, actorId, session) =>
      actorId === editor.id
        ? Promise.resolve({
            ...{ tenant, ...editor, assurance: 'substantial' },
            memberships: [{ role: 'administrator', from: longAgo }],
          })
        : opened.readActor(asked, actorId, session),
    record: () => Promise.resolve(),
    recordOnceADay: () => Promise.resolve(),
  };
  const at: Then['at'] = (daysAgo) => {
    if (Math.abs(daysAgo) < 1) return new Date(now - daysAgo * DAY_MS).toISOString();
    const day = new Date(now - daysAgo * DAY_MS);
    const [saturday, sunday] = daysAgo > 0 ? [-1, -2] : [2, 1];
    day.setUTCDate(day.getUTCDate() + ({ 6: saturday, 0: sunday }[day.getUTCDay()] ?? 0));
    day.setUTCHours(8, Math.abs(daysAgo * 7) % 60, 0, 0);
    return day.toISOString();
  };
  return {
    at,
    on: (daysAgo) => localDateOf(at(daysAgo)),
    async ask(who, daysAgo, contract, request) {
      const then = at(daysAgo);
      const session = { side: who.side ?? 'staff', assurance: 'substantial' } as const;
      const asking = {
        tenant,
        actorId: who.id,
        now: then,
        today: localDateOf(then),
        expiresAt: then,
        session,
      };
      const reply = await byName.get(contract.name)?.answer(gate, request, asking);
      if (reply?.ok) return contract.output.parse(reply.value) as OutputOf<typeof contract>;
      throw new Error(`the demo's ${contract.name} was refused: ${JSON.stringify(reply?.code)}`);
    },
  };
}
