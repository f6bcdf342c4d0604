import type { Result } from '#shared/refusals.ts';
import type { FileFormat } from '#shared/rights/file-request.ts';
import { openGate } from '#functions/access/index.ts';
import type { Seats } from '#functions/identity/index.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Session } from '#functions/kernel/gate.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { reactToRight } from '#functions/rights/reactions/react-to-right.ts';
import type { RightsMessage } from '#functions/rights/store/file-queue.ts';
import { openArchiveFiles } from '#functions/rights/store/archive-files.ts';
import type { MadeFiles } from '#functions/rights/store/made-files.ts';
import { rightsEndpoints } from './rights-endpoints.ts';
import { openConsentTown, type ConsentTown, type Who } from './consent-town.ts';
import type { TestTable } from './table.ts';

const tenant = '0899';

/** The town of the consents, with the rights over it: what is queued waits until it is worked off. */
export interface RightsTown extends ConsentTown {
  queued: RightsMessage[];
  /** The files put there, as `<place>/<edition>.<format>`. */
  stored: Map<string, string>;
  /** The files in the archive, by their whole keys. */
  archived: Map<string, string>;
  /** The names of the seats in the user pool. */
  pool: Set<string>;
  /** Asks a rights endpoint as somebody; throws when the answer is a refusal. */
  gets<Value = Record<string, unknown>>(who: Who, name: string, input?: object, now?: string): Promise<Value>;
  /** The code of the refusal; undefined when it was allowed. */
  refuses(who: Who, name: string, input?: object, now?: string): Promise<string | undefined>;
  /** Does what waits in the queue, at an instant. */
  workOff(now?: string): Promise<void>;
}

const NOW = '2026-11-21T08:00:00.000Z';
const staff: readonly Who[] = ['ellen', 'stranger', 'lisbet', 'adam', 'pernille', 'henny'];
const sessionOf = (who: Who): Session => ({
  side: who === 'child' ? 'child' : staff.includes(who) ? 'staff' : 'guardian',
  assurance: 'substantial',
});

export async function openRightsTown(
  wrap: (opened: TestTable) => Table = ({ table }) => table,
): Promise<RightsTown> {
  let table: Table | undefined;
  const town = await openConsentTown((opened) => (table = wrap(opened)));
  const over = table ?? town.table;
  const queued: RightsMessage[] = [];
  const stored = new Map<string, string>();
  const nameOf = (request: { place: string; edition?: number | undefined }, format: FileFormat) =>
    `${request.place}/${request.edition}.${format}`;
  const files: MadeFiles = {
    put: (_, request, format, content) => {
      stored.set(nameOf(request, format), Buffer.from(content).toString('latin1'));
      return Promise.resolve();
    },
    offer: (_, request, format) => Promise.resolve(`https://files.example/${nameOf(request, format)}`),
    count: (_, places) => Promise.resolve(namesBelow(places).length),
    remove: (_, places) => {
      for (const name of namesBelow(places)) stored.delete(name);
      return Promise.resolve();
    },
  };
  const namesBelow = (places: readonly string[]) =>
    [...stored.keys()].filter((name) => places.includes(name.split('/')[0] ?? ''));
  const archived = new Map<string, string>();
  const archive = openArchiveFiles({
    put: (key, _, content) => Promise.resolve(void archived.set(key, Buffer.from(content).toString('utf8'))),
    offer: (key) => Promise.resolve(`https://files.example/${key}`),
    count: () => Promise.resolve(0),
    empty: () => Promise.reject(new Error('nothing is ever removed from the archive')),
  });
  const pool = new Set<string>();
  const seats: Seats = {
    count: (names) => Promise.resolve(names.filter((name) => pool.has(name)).length),
    remove: (names) => Promise.resolve(names.forEach((name) => pool.delete(name))),
  };
  await town.table.put({
    Item: { pk: `${tenant}#municipality`, sk: 'settings', name: 'Tråby Kommune' },
  });
  const queue = { send: (message: RightsMessage) => Promise.resolve(void queued.push(message)) };
  const endpoints = new Map<string, Endpoint>(
    rightsEndpoints({ table: over, queue, files, archive, seats }).map((one) => [one.contract.name, one]),
  );
  const ask = async (
    who: Who,
    name: string,
    input: object,
    now: string,
  ): Promise<Result<unknown, string>> => {
    const found = endpoints.get(name);
    if (!found) throw new Error(`no endpoint ${name}`);
    const actorId = who === 'child' ? 'barnet' : who;
    const asking = { tenant, actorId, now, today: dateOf(new Date(now)), expiresAt: now };
    return found.answer(openGate(over), input, { ...asking, session: sessionOf(who) });
  };
  return {
    ...town,
    table: over,
    queued,
    stored,
    archived,
    pool,
    async gets(who, name, input = {}, now = NOW) {
      const result = await ask(who, name, input, now);
      if (!result.ok) throw new Error(`${name}: ${result.code}`);
      return result.value as never;
    },
    async refuses(who, name, input = {}, now = NOW) {
      const result = await ask(who, name, input, now);
      return result.ok ? undefined : result.code;
    },
    async workOff(now = NOW) {
      const tools = { table: over, files, archive, seats, gate: openGate(over), now: () => new Date(now) };
      for (const message of queued.splice(0)) await reactToRight(tools, JSON.stringify(message));
    },
  };
}
