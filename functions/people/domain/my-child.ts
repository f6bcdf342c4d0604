import type { Consent } from '#shared/access/consent.ts';
import { consentStateOn, waitingFor } from '#shared/access/consent-rules.ts';
import { familyCase } from '#shared/concerns/family-case.ts';
import type { Decision } from '#shared/access/decide.ts';
import { holdsCustodyOn, placesOn, type Child } from '#shared/people/child.ts';
import type { MyChild, MyChildCard, MyContact, MyDetails } from '#shared/people/my-child.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import type { StoredGuardian } from './guardian-after.ts';
import { overview } from './overview.ts';
import { casesFor } from './shown-cases.ts';
import { shown } from './shown.ts';

/** Who of the family looks, and on which day (ISO date). */
export interface FamilyReader {
  id: string;
  today: string;
}

/** Questions that wait for this reader's answer. */
const waitingAnswers = (consents: readonly Consent[], child: Child, { id, today }: FamilyReader) =>
  consents.filter((consent) => {
    const state = consentStateOn(consent, child, today);
    const isOpen = state === 'open' || state === 'waits-again';
    return isOpen && waitingFor(consent, child, today).some((one) => one.id === id);
  }).length;

export function myChildCard(
  child: Child,
  consents: readonly Consent[],
  reader: FamilyReader,
  dialogueWaits: boolean,
): MyChildCard {
  const { id: childId, firstName, lastName, birthDate } = child;
  const place = placesOn(child, reader.today)[0];
  const groupName = place?.groups[0]?.name;
  return {
    ...{ childId, firstName, lastName, birthDate },
    ...(place && { unitName: place.unitName }),
    ...(groupName !== undefined && { groupName }),
    waiting: waitingAnswers(consents, child, reader),
    dialogueWaits,
  };
}

/** What the family's page is made of. */
export interface MyChildParts {
  thread: StoredThread;
  /** The contact persons as stored, as far as they are. */
  guardians: readonly StoredGuardian[];
  hasCpr: boolean;
  /** Whether the reader may see the child at all, and whether also what staff wrote. */
  decision: Decision;
  threadDecision: Decision;
  reader: FamilyReader;
}

/**
 * What is registered, for the family. Another person's protection is kept field by field: no name, and no address of the
 * child either, because it is likely to be that person's own. Of how to reach people only the reader's own is told.
 */
export function myChild(parts: MyChildParts): MyChild {
  const { thread, guardians, decision, threadDecision, reader } = parts;
  const { child } = thread;
  const seen = overview(child, decision, reader.today);
  const isProtected = (id: string) => guardians.some((one) => one.id === id && one.protectedBy.length > 0);
  const hidesForOther =
    reader.id !== child.id && child.guardians.some(({ id }) => id !== reader.id && isProtected(id));
  const sees = seesWhat(threadDecision);
  const address = hidesForOther ? undefined : seen.address;
  const isBasic = sees === 'basics';
  const mine = guardians.find(({ id }) => id === reader.id);
  return {
    child: {
      ...{ id: child.id, firstName: child.firstName, lastName: child.lastName, birthDate: child.birthDate },
      ...(child.gender && { gender: child.gender }),
      ...(address && !isBasic && { address }),
      addressHidden: address === undefined && (child.addressProtected || child.address !== undefined),
      hasCpr: parts.hasCpr,
    },
    places: placesShown(child, reader.today, isBasic),
    contacts: child.guardians.map((guardian): MyContact => {
      const isReader = guardian.id === reader.id;
      return {
        ...{ id: guardian.id, relation: guardian.relation, isReader },
        ...((isReader || reader.id === child.id || !isProtected(guardian.id)) && { name: guardian.name }),
        custody: holdsCustodyOn(guardian, reader.today),
      };
    }),
    ...(mine && { mine: detailsOf(mine) }),
    notices: isBasic
      ? []
      : child.notices
          .map(({ version, sentOn, channel }) => ({ version, sentOn, channel }))
          .toSorted((one, other) => other.sentOn.localeCompare(one.sentOn)),
    sees,
    latest: sees === 'all' ? latestAgreed(thread, threadDecision, reader) : {},
    together: sees === 'all' ? together(thread, threadDecision) : [],
    waiting: waitingAnswers(thread.consents, child, reader),
    why: decision.reasons,
  };
}

/** What is worked on with the family now, newest first. */
const together = ({ cases, child }: StoredThread, decision: Decision): MyChild['together'] =>
  casesFor(cases, child.stops, decision, true)
    .filter(({ state }) => state !== 'closed')
    .toSorted((one, other) => other.raisedAt.localeCompare(one.raisedAt))
    .map(familyCase);

function seesWhat({ allow, reasons }: Decision): MyChild['sees'] {
  if (allow) return 'all';
  return reasons.includes('stronger-sign-in-needed') ? 'two-factors' : 'basics';
}

function placesShown(child: Child, today: string, onlyNow: boolean): MyChild['places'] {
  const now = new Set(placesOn(child, today));
  return child.affiliations
    .filter((place) => !onlyNow || now.has(place))
    .map((place) => ({
      ...{ unitName: place.unitName, groups: place.groups.map(({ name }) => name), from: place.from },
      ...(place.to !== undefined && { to: place.to }),
      isNow: now.has(place),
    }))
    .toSorted((one, other) => Number(other.isNow) - Number(one.isNow) || other.from.localeCompare(one.from));
}

function detailsOf({ name, phones, email, address, protectedBy }: StoredGuardian): MyDetails {
  const mobile = phones.find(({ kind }) => kind === 'mobile')?.number ?? phones[0]?.number;
  return {
    name,
    ...(mobile !== undefined && { mobile }),
    ...(email !== undefined && { email }),
    ...(address && {
      address: { street: address.street, postalCode: address.postalCode, district: address.district },
    }),
    isProtected: protectedBy.length > 0,
  };
}

/** The newest agreed position and the newest follow-up, through the one projection that families see by. */
function latestAgreed(
  thread: StoredThread,
  decision: Decision,
  { id: readerId, today }: FamilyReader,
): MyChild['latest'] {
  const { entries } = shown(thread, { decision, readerId, today });
  const joint = entries.find((entry) => entry.kind === 'joint');
  const followUp = entries.find((entry) => entry.kind === 'follow-up');
  return { ...(joint && { joint }), ...(followUp && { followUp }) };
}
