import { consentSchema, type Consent } from '#shared/access/consent.ts';
import { consentStateOn } from '#shared/access/consent-rules.ts';
import { daysAfter } from '#shared/access/periods.ts';
import { localDateOf } from '#shared/local-date.ts';
import type { Child } from '#shared/people/child.ts';
import type { Refused } from '#shared/refusals.ts';
import { childKey, readStoredChild } from '#functions/people/index.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { afterPause } from '#functions/kernel/pause.ts';
import { releaseOf, releasesAfter } from '../domain/after-answer.ts';
import { endedByRenewal } from '../domain/renewal.ts';
import { consentKey, matterKey, releasedKey } from './matter-keys.ts';
import { profileUnchanged, profileUpdate, unitsOn, versioned } from './profile-writes.ts';

const ATTEMPTS = 10;
/** So long a consent that ran out stays on the unit's list. */
const SHOWN_AFTER_DAYS = 30;

/** Where a consent stands and on which day. */
export interface ConsentAt {
  tenant: string;
  childId: string;
  consentId: string;
  /** ISO date. */
  today: string;
}
export interface ReadConsent {
  child: Child;
  consent: Consent;
}

/** The child and the consent, strongly read together; undefined when either is not there. */
export async function readConsentOf(table: Table, at: ConsentAt): Promise<ReadConsent | undefined> {
  const { child, consent } = await readBoth(table, at);
  return child && consent && { child, consent };
}

async function readBoth(table: Table, { tenant, childId, consentId }: ConsentAt) {
  const items = await table.batchGet([childKey(tenant, childId), consentKey(tenant, childId, consentId)]);
  const profile = items.find((item) => item['sk'] === 'profile');
  const stored = items.find((item) => item !== profile);
  return {
    child: profile && readStoredChild(profile),
    consent: stored && consentSchema.parse(stored),
  };
}

/**
 * Changes a consent, and in the same transaction what follows: the child's releases, the service's list, the unit's
 * list. `change` is asked again with what then stands when another was faster; it answers the consent as it shall be
 * (unchanged: nothing is written) or a refusal.
 */
export async function changeConsent<Code extends string>(
  table: Table,
  at: ConsentAt,
  change: (child: Child, consent: Consent | undefined) => Consent | Refused<Code>,
): Promise<ReadConsent | Refused<Code>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (attempt > 1) await afterPause(attempt, ATTEMPTS);
    const { child, consent: before } = await readBoth(table, at);
    if (!child) throw new Error('the child went away while its consent was changed');
    const wanted = change(child, before);
    if ('ok' in wanted) return wanted;
    if (wanted === before) return { child, consent: before };
    const isNewlyGiven = wanted.given !== undefined && before?.given === undefined;
    const old = isNewlyGiven ? await readRenewed(table, at, wanted) : undefined;
    const { writes, releases } = writesFor(at, child, old ? [endedByRenewal(old, wanted), wanted] : [wanted]);
    const { ok } = await table.transact(writes);
    if (ok) return { child: { ...child, releases }, consent: { ...wanted, version: wanted.version + 1 } };
  }
  throw new Error('the consent kept changing');
}

/** The consent that this one renews, while it is still in force; undefined when there is none to end. */
async function readRenewed(table: Table, at: ConsentAt, consent: Consent): Promise<Consent | undefined> {
  if (consent.renews === undefined) return undefined;
  const old = (await readConsentOf(table, { ...at, consentId: consent.renews }))?.consent;
  return old && old.unitId === consent.unitId && !old.withdrawn && !old.ended ? old : undefined;
}

function writesFor({ tenant, today }: ConsentAt, child: Child, consents: readonly Consent[]) {
  let releases = child.releases;
  const writes: Write[] = [];
  for (const consent of consents) {
    const { id, unitId, until } = consent;
    const release = releaseOf(consent, child, today);
    releases = releasesAfter(releases, id, release, today);
    writes.push(versioned({ ...consentKey(tenant, child.id, id), ...consent }));
    const released = releasedKey(tenant, unitId, child.id, id);
    const { unitName, purpose } = consent;
    const listed = { ...released, unitName, purpose, basis: 'consent', ttl: ttlAfter(until) };
    writes.push(release ? { Put: { Item: listed } } : { Delete: { Key: released } });
    const state = consentStateOn(consent, child, today);
    const matters = state === 'open' || state === 'given' || state === 'waits-again';
    for (const unit of unitsOn(child, today)) {
      const matter = matterKey(tenant, unit, 'consent', child.id, id);
      const line = {
        ...matter,
        unitName,
        until,
        askedOn: localDateOf(consent.askedAt),
        ttl: ttlAfter(until),
      };
      writes.push(matters ? { Put: { Item: line } } : { Delete: { Key: matter } });
    }
  }
  const profile =
    JSON.stringify(releases) === JSON.stringify(child.releases)
      ? profileUnchanged(tenant, child)
      : profileUpdate(tenant, child, { releases });
  return { writes: [profile, ...writes], releases };
}

/** Seconds since 1970 when a line may go by itself. */
export const ttlAfter = (until: string): number =>
  Math.floor(Date.parse(`${daysAfter(until, SHOWN_AFTER_DAYS)}T00:00:00Z`) / 1000);
