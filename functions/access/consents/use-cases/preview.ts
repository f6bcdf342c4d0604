import type { StoredThread } from '#shared/people/stored-thread.ts';
import { decide, type Decision } from '#shared/access/decide.ts';
import type { Actor } from '#shared/access/actor.ts';
import type { Section } from '#shared/access/sections.ts';
import { childSubject, shown, type Seen } from '#functions/people/index.ts';

const RECEIVER = 'receiver';

/**
 * What a service would see today by a release of these sections. It is decided as for the service's own people and made
 * by the projection that serves them; the one who previews sees of it what they may read themselves.
 */
export function previewOf(
  thread: StoredThread,
  asked: { tenant: string; today: string; unitId: string; sections: readonly Section[] },
  actor: Actor,
): Seen {
  const { tenant, today, unitId, sections } = asked;
  const subject = childSubject(thread.child, today);
  const own = decide(actor, 'child.read-thread', { tenant, today, subject });
  const view = { decision: own, readerId: actor.id, today };
  const mine = own.allow ? new Set(shown(thread, view).entries.map(entryKey)) : new Set<string>();
  const decision = receiversDecision(tenant, today, unitId, {
    ...subject,
    releases: [{ unitId, sections, from: today, to: today }],
  });
  const receivers = shown(thread, { decision, readerId: RECEIVER, today });
  return { child: receivers.child, entries: receivers.entries.filter((entry) => mine.has(entryKey(entry))) };
}

function receiversDecision(
  tenant: string,
  today: string,
  unitId: string,
  subject: ReturnType<typeof childSubject>,
): Decision {
  const receiver: Actor = {
    tenant,
    id: RECEIVER,
    memberships: [{ role: 'professional', unitId, from: today }],
    assurance: 'substantial',
  };
  return decide(receiver, 'child.read-thread', { tenant, today, subject });
}

const entryKey = (entry: Seen['entries'][number]): string => JSON.stringify(entry);
