import { isDeepStrictEqual } from 'node:util';
import type { Contract } from '#shared/contract.ts';
import { ask, type Reply, type Token } from '#test/builders/security-call.ts';
import { personalIn } from '#test/builders/security-logs.ts';
import { childId, ours, theirs } from '#test/builders/security-people.ts';
import { groupFor, requests, type Place } from '#test/builders/security-requests.ts';
import type { Difference, Site } from '#test/builders/security-site.ts';
import { expectedStatus, type Role } from './who-may.ts';

/** One question of one person about one thing, and all that came of it. */
export interface Cell {
  contract: Contract;
  role: Role;
  place: Place;
  input: Record<string, unknown>;
  reply: Reply;
  /** Lines that were added to the record. */
  records: Difference[];
  /** Everything else that changed in the table. */
  changes: Difference[];
  /** Executions that were started and messages that were sent. */
  started: string[];
}

export const tokenOf = (role: Role): Token =>
  role === 'no-token'
    ? undefined
    : role === 'parent' || role === 'parent-with-one-factor'
      ? {
          tenant: ours.tenant,
          person: 'mother-own',
          side: 'guardian',
          assurance: role === 'parent' ? 'substantial' : 'low',
        }
      : { tenant: ours.tenant, person: role === 'unknown-person' ? 'nobody-at-all' : role };

/** The request of the cell, made new each time. */
export function inputFor(contract: Contract, role: Role, place: Place): Record<string, unknown> {
  const made = requests[contract.name]?.(place, { groupId: groupFor(role, place) });
  if (!made) throw new Error(`write down a request for ${contract.name}`);
  return made;
}

export async function askCell(site: Site, contract: Contract, role: Role, place: Place): Promise<Cell> {
  const input = inputFor(contract, role, place);
  const reply = await ask(contract, input, tokenOf(role));
  const differences = await site.differences();
  const isRecord = ({ key }: Difference) => key.slice(4).startsWith('#record#');
  return {
    ...{ contract, role, place, input, reply },
    records: differences.filter(isRecord),
    changes: differences.filter((one) => !isRecord(one)),
    started: site.started.calls.splice(0),
  };
}

/** What is wrong with a cell, in words; empty when nothing. `all`: the endpoint's other cells. */
export function wrongIn(cell: Cell, all: readonly Cell[]): string[] {
  const { contract, role, place, reply, records, changes, started } = cell;
  const expected = expectedStatus(contract.name, role, place);
  const seen = reply.headers + reply.text;
  const isRefused = reply.status !== 200;
  const isPublic = contract.permission === 'public';
  const found = [
    reply.status !== expected && `got ${reply.status} ${reply.code}, not ${expected}`,
    isRefused && personalIn(seen) && `a refusal says ${personalIn(seen)}`,
    seen.includes(theirs.mark) && 'a reply holds people of the other municipality',
    /hidden/.test(seen) && 'a reply holds a protected address',
    /(Zyx|Wuq)blind/.test(seen) && "a reply holds a colleague's own assessment before all are in",
    !reply.headers.includes('"no-store"') && 'a reply may stay in a cache',
    isRefused && !isPublic && changes.length > 0 && `a refusal changed ${changes[0]?.key}`,
    isRefused && started.length > 0 && `a refusal started ${started[0]}`,
    changes.some(({ key }) => !key.startsWith(ours.tenant)) && !isPublic && 'something of another changed',
    contract.method === 'GET' && !isPublic && changes.length > 0 && 'a reading changed something',
    ...wrongRecords(cell, records),
    wrongSight(cell),
    reply.status === 200 && saysOtherwise(cell) && 'the reply is not what the contract says, or says more',
    place === 'other-municipality' && tellsFromUnknown(cell, all) && 'tells another’s id from an unknown one',
  ];
  return found
    .filter((one) => typeof one === 'string')
    .map((one) => `${contract.name} ${role} ${place}: ${one}`);
}

/** Each question leaves a line before it is answered, a refused one a second; other answers leave none. */
function wrongRecords({ contract, role, reply }: Cell, records: readonly Difference[]): (string | false)[] {
  const isRecorded = contract.audit !== 'none' && role !== 'no-token' && contract.permission !== 'public';
  const outcomes = records.map(({ after }) => after?.['outcome']).sort();
  const expected = !isRecorded ? [] : reply.status === 200 ? ['asked'] : ['asked', 'refused'];
  const isTrue = ({ before, after }: Difference) =>
    before === undefined &&
    after?.['word'] === contract.audit &&
    after['actorId'] === tokenOf(role)?.person &&
    String(after['pk']).startsWith(ours.tenant);
  return [
    outcomes.join() !== expected.join() && `recorded [${outcomes.join()}], not [${expected.join()}]`,
    !records.every(isTrue) && 'a record says something else than what happened',
  ];
}

/** Lists name children only to those who work with them or lead their unit. */
function wrongSight({ contract, role, reply }: Cell): string | false {
  const mayNameChildren = ['staff-of-the-group', 'leader-of-the-unit'].includes(role);
  const isList = ['list-work', 'list-my-groups', 'read-me', 'list-rounds'].includes(contract.name);
  return (
    isList &&
    !mayNameChildren &&
    reply.text.includes(childId('own', ours)) &&
    'a list names a child to a stranger'
  );
}

/** Whether the reply differs from what the contract lets through: a field too many is a leak. */
function saysOtherwise({ contract, reply }: Cell): boolean {
  const raw: unknown = JSON.parse(reply.text);
  const parsed = contract.output.safeParse(raw);
  return !parsed.success || !isDeepStrictEqual(parsed.data, raw);
}

/** Whether the answer about the other municipality's thing differs from that about nothing at all. */
function tellsFromUnknown({ role, reply, input }: Cell, all: readonly Cell[]): boolean {
  const other = all.find((one) => one.role === role && one.place === 'unknown');
  if (!other) return false;
  if (reply.status !== other.reply.status || reply.code !== other.reply.code) return true;
  const said = (text: string, values: readonly unknown[]) =>
    values.reduce<string>((rest, value) => rest.replaceAll(String(value), '…'), text).replace(/\?[^"]*/g, '');
  return said(reply.text, Object.values(input)) !== said(other.reply.text, Object.values(other.input));
}
