import { expect } from 'vitest';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { aGate, anAdministrator, asking } from './people-asking.ts';

type MakeEndpoint = (table: Table) => Endpoint;

/** Asks endpoints as an administrator over the table of the moment; each request has to leave one line in the record. */
export function asAdministrator(table: () => Table) {
  const answer = async (endpoint: MakeEndpoint, input: object) => {
    const gate = aGate(anAdministrator);
    const reply = await endpoint(table()).answer(gate, input, asking);
    expect(gate.asked).toHaveLength(1);
    return reply;
  };
  /** What the answer holds. Throws the code of a refusal. */
  const value = async (reply: ReturnType<typeof answer>): Promise<Record<string, unknown>> => {
    const done = await reply;
    if (!done.ok) throw new Error(done.code);
    return done.value as Record<string, unknown>;
  };
  return { answer, value };
}
