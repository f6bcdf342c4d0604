import { unitOf } from '#shared/access/held.ts';
import { answerersOn } from '#shared/access/consent-rules.ts';
import { decide } from '#shared/access/decide.ts';
import { basisKinds, consentTextOn, lawOn } from '#shared/access/law.ts';
import { listConsents as contract } from '#shared/access/list-consents.contract.ts';
import type { Permission } from '#shared/access/permissions.ts';
import { ssdCases } from '#shared/access/ssd-count.ts';
import { isCovered } from '#shared/access/stop.ts';
import { placesOn } from '#shared/people/child.ts';
import { done } from '#shared/refusals.ts';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, listUnits, readStoredThread, seenBy } from '#functions/people/index.ts';
import { isService, latestUntil, proposedUntil } from '../domain/may-release.ts';
import { basisView, consentView, stopView } from '../domain/views.ts';
import { hasStop, readCalls } from '../store/stop-store.ts';

/** All consents and other releases of a child, for whoever may see them: one round trip, and one more while a stop stands. */
export const listConsents = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId }, { tenant, session }) {
      const [thread, { country }, units] = await Promise.all([
        readStoredThread(table, tenant, childId),
        countryCalendar(table, tenant),
        session.side === 'staff' ? listUnits(table, tenant) : Promise.resolve([]),
      ]);
      return thread && { thread, country, units };
    },
    subject: ({ thread }, _, { today }) => childSubject(thread.child, today),
    async run({ loaded: { thread, country, units }, tenant, today, actor, decision }) {
      const { child, consents, bases, stops } = thread;
      const side = seenBy(decision);
      const isFamily = side === 'family';
      const isInside = side === 'unit' || side === 'administrator';
      const hidesCovered = decision.obligations.includes('hide-what-a-stop-covers');
      const knowsOfStops = isInside && !hidesCovered;
      const ownServices = new Set(actor.memberships.map(unitOf));
      const concerns = ({ unitId }: { unitId: string }) => side !== 'release' || ownServices.has(unitId);
      const shownBases = bases
        .filter(concerns)
        .filter(({ at }) => !(hidesCovered || isFamily) || !isCovered(at, child.stops));
      const here = new Set(placesOn(child, today).map((place) => place.unitId));
      const subject = childSubject(child, today);
      const may = (permission: Permission) => decide(actor, permission, { tenant, today, subject }).allow;
      const reader = { id: actor.id, isFamily, today };
      return done({
        child: { id: child.id, firstName: child.firstName },
        consents: consents
          .filter(concerns)
          .map((one) => consentView(one, child, reader))
          .sort((one, other) => other.askedAt.localeCompare(one.askedAt)),
        bases: shownBases
          .map((one) => basisView(one, today))
          .sort((one, other) => other.at.localeCompare(one.at)),
        ssd: isInside
          ? ssdCases(
              bases.flatMap((one) => (one.ssd && one.ended?.reason !== 'mistake' ? [one.ssd] : [])),
              today,
              country,
            )
          : [],
        stops: knowsOfStops ? stops.map(stopView) : [],
        answerers: isInside ? answerersOn(child, today) : [],
        services: units
          .filter((unit) => isService(unit) && !here.has(unit.id))
          .filter((unit) => side !== 'release' || ownServices.has(unit.id))
          .toSorted(servicesFirst)
          .map(({ id, name }) => ({ id, name })),
        citations: Object.fromEntries(
          basisKinds.map((kind) => [kind, lawOn(kind, today, country)?.citation ?? '']),
        ),
        calls: knowsOfStops && hasStop(child) ? await readCalls(table, tenant) : [],
        may: {
          ask: may('consent.ask'),
          record: may('basis.record'),
          end: may('release.end'),
          setStop: may('stop.set') && !hidesCovered,
          liftStop: may('stop.lift') && !hidesCovered,
        },
        textVersion: consentTextOn(today),
        proposedUntil: proposedUntil(today),
        latestUntil: latestUntil('consent', today, country),
        why: decision.reasons,
      });
    },
  });

/** Those who serve children from outside before the houses and schools; each kind by name, as they come. */
const servicesFirst = (one: { kind: string }, other: { kind: string }): number =>
  Number(isHouse(one)) - Number(isHouse(other));
const isHouse = ({ kind }: { kind: string }): boolean => kind !== 'administration' && kind !== 'partner';
