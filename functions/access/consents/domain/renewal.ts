import type { Consent } from '#shared/access/consent.ts';

/** A consent ends when the one that renews it is given, so that a narrower answer narrows at once. */
export function endedByRenewal(old: Consent, renewal: Consent): Consent {
  const by = renewal.answers.at(-1)?.by ?? renewal.askedBy;
  const at = renewal.given?.at ?? renewal.askedAt;
  return { ...old, ended: { at, by, reason: 'renewed', note: renewal.id } };
}
