import { fullName } from '#shared/people/full-name.ts';
import { proposeErasure as contract } from '#shared/rights/propose-erasure.contract.ts';
import { shownErasureSchema } from '#shared/rights/erasure.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { dueKey } from '../store/due-store.ts';
import { addErasure, readErasure } from '../store/erasure-store.ts';
import { erasureHolds } from './erasure-holds.ts';
import { lastUnit } from './last-place.ts';
import { readContents } from './read-contents.ts';
import { tellApprovers } from './tell-approvers.ts';
import type { RightsTools } from './tools.ts';

/** Proposes that a child's file is erased, wholly or by time a part; nothing goes before a second person says yes. */
export const proposeErasure = (tools: Pick<RightsTools, 'table' | 'files' | 'seats'>) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(tools.table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    async run({ input: { erasureId: id, reason }, loaded: child, tenant, actor, now, today }) {
      const { table } = tools;
      const { holds, scope } = await erasureHolds(table, child, reason, today);
      const { kinds, since, archived } = scope;
      const erasure = {
        ...{ id, childId: child.id, reason, state: 'proposed' as const, proposedAt: now, version: 1 },
        ...{ proposedBy: { id: actor.id, name: actor.name }, holds, ...lastUnit(child) },
        // By time nothing may go yet: the whole file is what is asked for, and it waits.
        kinds: kinds.length > 0 ? kinds : [...wholeFile],
        ...(since !== undefined && { since }),
        archives: archived.length > 0,
        contents: await readContents(tools, child, scope),
      };
      const childName = fullName(child);
      if (await addErasure(table, tenant, erasure, dueKey(tenant, child))) {
        await tellApprovers(table, child, erasure, today);
        return done(shownErasureSchema.parse({ ...erasure, childName }));
      }
      const same = await readErasure(table, tenant, id);
      const isRepeat = same?.childId === child.id && same.proposedBy.id === actor.id;
      if (!isRepeat) return refused('proposed-already');
      // Said again at a repeat, which changes nothing: the first time may have ended right before.
      await tellApprovers(table, child, same, today);
      return done(shownErasureSchema.parse({ ...same, childName }));
    },
  });

const wholeFile = ['profile'] as const;
