import { decide } from '#shared/access/decide.ts';
import { readMyChild as contract } from '#shared/people/read-my-child.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { myChild } from '../domain/my-child.ts';
import { childSubject } from '../domain/overview.ts';
import { childSecretKey } from '../store/child-store.ts';
import { readStoredThread } from '../store/thread-store.ts';
import { readGuardians } from '../store/guardian-store.ts';

/** What is registered about a child, told to its family: two round trips, since the contact persons stand in the profile. */
export const readMyChild = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readStoredThread(table, tenant, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ loaded: thread, actor, tenant, today, decision }) {
      const { child } = thread;
      const [guardians, secret] = await Promise.all([
        readGuardians(
          table,
          tenant,
          child.guardians.map(({ id }) => id),
        ),
        table.get(childSecretKey(tenant, child.id)),
      ]);
      const threadDecision = decide(actor, 'child.read-thread', {
        ...{ tenant, today },
        subject: childSubject(child, today),
      });
      const reader = { id: actor.id, today };
      return done(
        myChild({ thread, guardians, hasCpr: secret !== undefined, decision, threadDecision, reader }),
      );
    },
  });
