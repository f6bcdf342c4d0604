import { consentEntries, releaseEntries, stopEntries } from '#shared/access/consent-entries.ts';
import type { Decision } from '#shared/access/decide.ts';
import type { Section } from '#shared/access/sections.ts';
import { isCovered } from '#shared/access/stop.ts';
import { notificationEntries } from '#shared/concerns/notification-entries.ts';
import { sparringEntries } from '#shared/concerns/sparring-entries.ts';
import { voicesFor } from '#shared/concerns/voice-entries.ts';
import { dialogueEntries } from '#shared/dialogues/thread-entries.ts';
import type { ChildOverview } from '#shared/people/child-overview.ts';
import { placesOn, type Child } from '#shared/people/child.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import { correctionEntry } from '#shared/rights/correction.ts';
import { withoutBlindEntries } from '#shared/rounds/blind.ts';
import type { RoundEntry } from '#shared/rounds/thread-entries.ts';
import { overview } from './overview.ts';
import { casesFor, shownCases, shownPlans } from './shown-cases.ts';
import { shownPlacements } from './shown-placements.ts';

/** Who looks, on what decision, on which day. */
export interface View {
  decision: Decision;
  readerId: string;
  /** ISO date. */
  today: string;
}

/** What leaves the server about a child. */
export interface Seen {
  child: ChildOverview;
  /** Newest first. */
  entries: ThreadEntry[];
}

/** From where somebody looks: at the child's own unit, as the family, by a release, or as an administrator. */
type Side = 'unit' | 'family' | 'release' | 'administrator';

/** The narrowest side the decision gives: whoever is also family is shown what a family is. */
export function seenBy({ reasons, obligations }: Pick<Decision, 'reasons' | 'obligations'>): Side {
  const has = (...wanted: Decision['reasons']) => wanted.some((one) => reasons.includes(one));
  if (has('custody-holder', 'the-child-itself') || obligations.includes('show-as-to-family')) return 'family';
  if (has('staff-of-the-group', 'leader-of-the-unit', 'child-of-the-service')) return 'unit';
  return has('administrator-of-the-municipality') ? 'administrator' : 'release';
}

/**
 * The one projection of what stands about a child: what a reader sees, what a preview shows, and what a service gets
 * are made here and nowhere else. Nothing outside the decision's sections leaves; parents get nothing that was written
 * while a stop held; a single colleague's assessment reaches only the team, and the family once the team has agreed.
 */
export function shown(thread: StoredThread, view: View): Seen {
  const { child, entries, consents, bases, stops, corrections, placements } = thread;
  const { decision, today } = view;
  const side = seenBy(decision);
  const isFamily = side === 'family';
  const cases = casesFor(thread.cases, child.stops, decision, isFamily);
  const all: ThreadEntry[] = [
    ...withoutOthersOwn(
      entries.filter((entry) => !isHeldBack(entry, child, decision)),
      view,
    ),
    ...consents.flatMap((consent) => consentEntries(consent, today)),
    ...bases.flatMap(releaseEntries),
    ...stops.flatMap(stopEntries),
    ...corrections.flatMap((one) => correctionEntry(one) ?? []),
    ...shownPlacements(placements, {
      ...{ side, readerId: view.readerId, today, stops: child.stops },
      hidesCovered: decision.obligations.includes('hide-what-a-stop-covers'),
      isToldAbout: (caseId) => cases.some(({ id }) => id === caseId),
    }),
    ...shownCases(cases, isFamily),
    ...shownPlans(thread.plans, cases, isFamily),
    ...voicesFor(thread.voices, isFamily, view.readerId === child.id).filter(
      ({ about }) => about.kind !== 'case' || !isFamily || cases.some(({ id }) => id === about.id),
    ),
    ...thread.sparrings
      .filter(({ caseId }) => cases.some(({ id }) => id === caseId))
      .flatMap((one) => sparringEntries(one, isFamily)),
    // Told to no family: when it hears of it is for the authority to say.
    ...(side === 'unit' || side === 'administrator' ? thread.notifications.flatMap(notificationEntries) : []),
    ...thread.dialogues.flatMap((one) =>
      dialogueEntries(
        one,
        { readerId: view.readerId, isFamily },
        (at) => decision.obligations.includes('hide-what-a-stop-covers') && isCovered(at, child.stops),
      ),
    ),
  ];
  return {
    child: shownChild(child, view),
    entries: all
      .filter((entry) => isReleased(entry, decision) && !isHeldBack(entry, child, decision))
      .map((entry) => withoutTheOthersName(entry, view))
      .filter((entry) => entry !== undefined)
      .sort((one, other) => other.at.localeCompare(one.at)),
  };
}

const sectionOf: Record<RoundEntry['kind'], Section> = {
  own: 'assessments',
  joint: 'assessments',
  'follow-up': 'follow-up',
  informed: 'parents-view',
};

/** What belongs to no section, the story of releases themselves, stays with those who see everything. */
function isReleased(entry: ThreadEntry, { sections, obligations }: Decision): boolean {
  if (
    entry.kind === 'consent' ||
    entry.kind === 'release' ||
    entry.kind === 'stop' ||
    entry.kind === 'correction'
  )
    return !obligations.includes('only-released-sections');
  if (
    entry.kind === 'placement' ||
    entry.kind === 'case' ||
    entry.kind === 'plan' ||
    entry.kind === 'notification' ||
    entry.kind === 'sparring' ||
    entry.kind === 'voice'
  )
    return sections.includes('concerns');
  if (entry.kind === 'dialogue') return sections.includes('dialogues');
  return sections.includes(sectionOf[entry.kind]);
}

/**
 * A consent or a family's note is between staff and family and never covered. A stop is told to no family, nor what was released while it
 * held; and where a joint assessment is held back, so are the single ones that would follow from it.
 */
function isHeldBack(entry: ThreadEntry, child: Child, decision: Decision): boolean {
  const hidesCovered = decision.obligations.includes('hide-what-a-stop-covers');
  const isFamily = seenBy(decision) === 'family';
  if (entry.kind === 'stop') return hidesCovered || isFamily;
  if (entry.kind === 'consent' || entry.kind === 'correction') return false;
  const hides = hidesCovered || (isFamily && entry.kind === 'release');
  return hides && isCovered(entry.at, child.stops);
}

function withoutOthersOwn(entries: readonly RoundEntry[], { decision, readerId }: View): RoundEntry[] {
  const side = seenBy(decision);
  if (side === 'release') return entries.filter((entry) => entry.kind !== 'own');
  if (side === 'family') {
    const agreed = new Set(entries.filter((entry) => entry.kind === 'joint').map((entry) => entry.roundId));
    return entries.filter((entry) => entry.kind !== 'own' || agreed.has(entry.roundId));
  }
  const isBlind = decision.obligations.includes('hide-unfinished-assessments-of-others');
  return isBlind ? withoutBlindEntries(entries, readerId) : [...entries];
}

/** In a family each sees their own answer; of the others' only that it ended the matter, not whose it was. */
function withoutTheOthersName(entry: ThreadEntry, { decision, readerId }: View): ThreadEntry | undefined {
  if (entry.kind === 'correction')
    return seenBy(decision) !== 'family' || entry.by.id === readerId ? entry : undefined;
  if (seenBy(decision) !== 'family' || entry.kind !== 'consent' || entry.by.id === readerId) return entry;
  if (entry.event === 'answered') return undefined;
  const isOthers = entry.event === 'refused' || entry.event === 'given' || entry.event === 'withdrawn';
  return isOthers ? { ...entry, by: { id: entry.consentId, name: '' } } : entry;
}

/** The master data go with every release, but not where the child was before, nor what the family was told when. */
export function shownChild(child: Child, { decision, readerId, today }: View): ChildOverview {
  const seen = overview(child, decision, today);
  if (seenBy(decision) === 'family' && readerId !== child.id) return withoutOtherParents(seen, readerId);
  if (!decision.obligations.includes('only-released-sections')) return seen;
  return { ...seen, affiliations: placesOn(child, today), notices: [] };
}

/**
 * Whether another parent's name and address are protected does not stand in the child's profile: so neither leaves here,
 * nor the child's address, which may be that parent's own. The family's page tells them field by field (`myChild`).
 */
function withoutOtherParents({ address, ...seen }: ChildOverview, readerId: string): ChildOverview {
  const own = seen.guardians.filter(({ id }) => id === readerId);
  return { ...seen, guardians: own, ...(address && own.length === seen.guardians.length && { address }) };
}
