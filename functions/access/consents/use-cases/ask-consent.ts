import { isDeepStrictEqual } from 'node:util';
import { askConsent as contract } from '#shared/access/ask-consent.contract.ts';
import { unitOf } from '#shared/access/held.ts';
import type { Consent } from '#shared/access/consent.ts';
import { answerersOn, consentStateOn } from '#shared/access/consent-rules.ts';
import { consentTextOn } from '#shared/access/law.ts';
import type { Call } from '#functions/kernel/endpoint.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readStoredThread, readUnit, seenBy } from '#functions/people/index.ts';
import { done, refused } from '#shared/refusals.ts';
import type { Child } from '#shared/people/child.ts';
import type { Unit } from '#shared/people/list-units.contract.ts';
import { settled } from '../domain/after-answer.ts';
import { releaseObstacle } from '../domain/may-release.ts';
import { consentView } from '../domain/views.ts';
import { changeConsent } from '../store/consent-store.ts';
import { hasStop } from '../store/stop-store.ts';
import { tellFamily } from './tell.ts';

interface Loaded {
  thread: StoredThread;
  service: Unit | undefined;
}

/**
 * Asks for a consent. The same question under the same id again is the same one; sent again when custody has changed, it
 * is given if nobody is waited for any more. Two round trips: what stands, then the write.
 */
export const askConsent = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId, unitId }, { tenant }): Promise<Loaded | undefined> {
      const [thread, service] = await Promise.all([
        readStoredThread(table, tenant, childId),
        readUnit(table, tenant, unitId),
      ]);
      return thread && { thread, service };
    },
    subject: ({ thread }, _, { today }) => childSubject(thread.child, today),
    async run(call) {
      const { tenant, today, now, input } = call;
      const { childId, consentId } = input;
      const obstacle = obstacleTo(call);
      if (obstacle) return refused(obstacle);
      const wanted: Consent = newConsent(call);
      const saved = await changeConsent(table, { tenant, childId, consentId, today }, (child, known) => {
        if (known && !isSameQuestion(known, wanted))
          return refused('changed-meanwhile', { current: viewFor(known, child, call) });
        if (known) return settled(known, child, today, now);
        if (hasStop(child)) return refused(stopWord(call));
        return answerersOn(child, today).length === 0 ? refused('nobody-can-answer') : wanted;
      });
      if ('ok' in saved) return saved;
      await tellFamily(table, saved, today);
      return done({ consent: viewFor(saved.consent, saved.child, call) });
    },
  });

type Asked = Call<typeof contract, Loaded>;

function obstacleTo(call: Asked) {
  const { input, loaded, today, actor, decision } = call;
  const { thread, service } = loaded;
  const known = thread.consents.find((one) => one.id === input.consentId);
  if (known) return undefined;
  const isOwnService = actor.memberships.some((held) => unitOf(held) === input.unitId);
  if (seenBy(decision) === 'release' && !isOwnService) return 'not-your-service';
  const obstacle = releaseObstacle(thread.child, service, 'consent', input.until, today);
  if (obstacle) return obstacle;
  const isOpen = thread.consents.some(
    (one) => one.unitId === input.unitId && consentStateOn(one, thread.child, today) === 'open',
  );
  return isOpen ? 'asked-already' : undefined;
}

/** A service that sees only what was released is not told that there is a stop: it is sent to the unit. */
const stopWord = ({ decision }: Asked) =>
  seenBy(decision) === 'release' ? 'ask-through-the-unit' : 'stop-holds';

function newConsent({ input, loaded, actor, now, today }: Asked): Consent {
  const { childId, consentId, unitId, sections, purpose, words, until, renews } = input;
  return {
    ...{ id: consentId, childId, unitId, sections, purpose, words, until },
    unitName: loaded.service?.name ?? unitId,
    textVersion: consentTextOn(today),
    askedAt: now,
    askedBy: { id: actor.id, name: actor.name },
    ...(renews !== undefined && { renews }),
    answers: [],
    version: 0,
  };
}

function isSameQuestion(known: Consent, wanted: Consent): boolean {
  const question = ({ unitId, sections, purpose, words, until, renews }: Consent) => ({
    ...{ unitId, sections, purpose, words, until, renews },
  });
  return isDeepStrictEqual(question(known), question(wanted));
}

const viewFor = (consent: Consent, child: Child, { actor, today }: Asked) =>
  consentView(consent, child, { id: actor.id, isFamily: false, today });
