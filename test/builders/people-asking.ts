import type { Membership } from '#shared/access/actor.ts';
import type { Asking } from '#functions/kernel/endpoint.ts';
import type { Asked, Gate } from '#functions/kernel/gate.ts';
import { staffSession } from './actor.ts';

export const asking: Asking = {
  tenant: '0899',
  actorId: 'aktor2345678',
  now: '2026-11-21T09:00:00.000Z',
  today: '2026-11-21',
  expiresAt: '2026-11-21T10:00:00.000Z',
  session: staffSession,
};

/** A gate that knows one actor and keeps the record in memory. */
export function aGate(...memberships: Membership[]): Gate & { asked: Asked[] } {
  const asked: Asked[] = [];
  const record = (line: Asked) => {
    asked.push(line);
    return Promise.resolve();
  };
  return {
    asked,
    readActor: (tenant, id) =>
      Promise.resolve({ tenant, id, name: 'Anna Aktør', memberships, assurance: 'substantial' }),
    record,
    recordOnceADay: record,
  };
}

export const anAdministrator: Membership = { role: 'administrator', from: '2026-01-01' };
