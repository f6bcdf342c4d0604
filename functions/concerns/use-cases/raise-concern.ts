import { isDeepStrictEqual } from 'node:util';
import { holdsOn, unitOf } from '#shared/access/held.ts';
import { isCaseAnswered } from '#shared/concerns/answered-stop.ts';
import { raiseConcern as contract } from '#shared/concerns/raise-concern.contract.ts';
import { concernRulesIn } from '#shared/concerns/rules.ts';
import { fullName } from '#shared/people/full-name.ts';
import { done, refused } from '#shared/refusals.ts';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { loadNotifications } from '../guard/notification-store.ts';
import { caseTask } from '../domain/case-task.ts';
import { placeOfCase, raised } from '../domain/raised.ts';
import { caseWrites, readCase } from '../store/case-store.ts';

/**
 * Two round trips: the child, then one transaction of the case and its task. A repeat is found by the condition. No
 * notice to the family is asked for first: a worry is never kept from being written down. Only a sign of danger asks
 * first what the writer does about it.
 */
export const raiseConcern = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId, seen }, { tenant }) {
      // A sign of danger asks what the writer does about it; without one nothing is asked.
      const [here, found] = await Promise.all([
        countryCalendar(table, tenant),
        seen.signs?.length
          ? loadNotifications(table, tenant, childId)
          : readChildProfile(table, tenant, childId).then((child) => child && { child, all: undefined }),
      ]);
      return found && { ...found, here };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ input, tenant, actor, now, today, loaded: { child, all, here } }) {
      const place = placeOfCase(child, actor.memberships, today);
      if (!place) return refused('not-permitted');
      const at = { tenant, childId: child.id, caseId: input.caseId };
      const same = async () => {
        const known = await readCase(table, at);
        const isSame =
          known?.raisedBy.id === actor.id &&
          isDeepStrictEqual([known.template, known.seen], [input.template, input.seen]);
        return known && isSame ? done({ case: known }) : undefined;
      };
      const own = all?.filter(({ by }) => by.id === actor.id);
      if (own && !isCaseAnswered(input.caseId, own, now)) return (await same()) ?? refused('stop-unanswered');
      const ownUnits = actor.memberships
        .filter((held) => holdsOn(held, today))
        .flatMap((held) => unitOf(held) ?? []);
      const by = { id: actor.id, name: actor.name };
      const one = raised(input, { by, now }, place, ownUnits);
      const task = caseTask(one, { id: child.id, name: fullName(child) }, concernRulesIn(here, today));
      const { ok } = await table.transact(caseWrites(at, undefined, one, task));
      if (ok) return done({ case: one });
      return (await same()) ?? refused('id-taken');
    },
  });
