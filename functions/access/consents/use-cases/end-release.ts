import { consentStateOn } from '#shared/access/consent-rules.ts';
import { endRelease as contract } from '#shared/access/end-release.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import type { Call } from '#functions/kernel/endpoint.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import type { Child } from '#shared/people/child.ts';
import type { Basis } from '#shared/access/release.ts';
import type { Consent } from '#shared/access/consent.ts';
import { readBasis, saveBasis } from '../store/basis-store.ts';
import { changeConsent, readConsentOf } from '../store/consent-store.ts';

interface Loaded {
  child: Child;
  consent?: Consent | undefined;
  basis?: Basis | undefined;
}

/** Ends a release of either kind before its day, with who, when and why. Ended once, it stays so. */
export const endRelease = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId, releaseId }, { tenant, today }): Promise<Loaded | undefined> {
      const [found, basis, child] = await Promise.all([
        readConsentOf(table, { tenant, childId, consentId: releaseId, today }),
        readBasis(table, tenant, childId, releaseId),
        readChildProfile(table, tenant, childId),
      ]);
      return child && (found ?? basis) ? { child, consent: found?.consent, basis } : undefined;
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run: (call) => (call.loaded.basis ? endBasis(table, call, call.loaded.basis) : endConsent(table, call)),
  });

type Ending = Call<typeof contract, Loaded>;
const endOf = ({ actor, now, input }: Ending) => ({
  at: now,
  by: { id: actor.id, name: actor.name },
  reason: input.reason,
  note: input.note,
});

async function endBasis(table: Table, call: Ending, basis: Basis) {
  const { tenant, today, input, loaded } = call;
  if (basis.ended) return done({});
  if (basis.version !== input.version) return refused('changed-meanwhile');
  const saved = await saveBasis(table, tenant, loaded.child, { ...basis, ended: endOf(call) }, today);
  return saved ? done({}) : refused('changed-meanwhile');
}

async function endConsent(table: Table, call: Ending) {
  const { tenant, today, input } = call;
  const at = { tenant, childId: input.childId, consentId: input.releaseId, today };
  const saved = await changeConsent(table, at, (child, known) => {
    if (!known) return refused('not-found');
    if (known.ended) return known;
    const state = consentStateOn(known, child, today);
    if (state !== 'open' && state !== 'given' && state !== 'waits-again') return refused('consent-closed');
    if (known.version !== input.version) return refused('changed-meanwhile');
    return { ...known, ended: endOf(call) };
  });
  return 'ok' in saved ? saved : done({});
}
