import { decide } from '#shared/access/decide.ts';
import { clarifyBy, nextDue } from '#shared/concerns/case-due.ts';
import { reviewWindow } from '#shared/concerns/case-guards.ts';
import { readCase as contract } from '#shared/concerns/read-case.contract.ts';
import { suggestedReview } from '#shared/concerns/review-day.ts';
import { ageInMonths } from '#shared/people/age.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { subjectOfCase } from './subject-while-open.ts';
import { leadsUnit } from '../domain/leads-unit.ts';
import { loadCase } from '../store/case-store.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { factsOf } from './change-case.ts';
import { peopleOfCase, workerOn } from './people-of-case.ts';

/** One round trip; one more, for whom the case can be given to, for those who work on it. */
export const readCase = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => loadCase(table, { ...input, tenant }),
    subject: (loaded, _, { today }) => subjectOfCase(loaded, today),
    async run({ tenant, today, actor, loaded, decision }) {
      if (!seesCases(decision)) return refused('not-found');
      const { child, one, voicesAt } = loaded;
      const subject = subjectOfCase(loaded, today);
      const mayWork = decide(actor, 'concern.work', { tenant, today, subject }).allow;
      const [people, holder] = mayWork
        ? await Promise.all([
            peopleOfCase(table, tenant, one, actor),
            workerOn(table, loaded, one.holder.id, { tenant, today, roleSet: actor.roleSet }),
          ])
        : [new Map<string, string>(), one.holder];
      const facts = factsOf(loaded, today);
      const { familyFromLevel, logFromLevel, servicesFromLevel, coordinationFromLevel } = facts.rules;
      const { from, to } = reviewWindow(today, facts.rules);
      const due = nextDue(one, facts.rules);
      const { id, firstName, lastName, birthDate } = child;
      return done({
        case: one,
        child: { id, firstName, lastName, birthDate, ageMonths: ageInMonths(birthDate, today) },
        people: [...people].map(([personId, name]) => ({ id: personId, name })),
        mayWork,
        mayTake: mayWork && leadsUnit(actor, one.unitId, today),
        holderLeft: holder === undefined,
        // Where something is only released, whether a stop stands is the unit's matter.
        stopStands: mayWork && facts.stopStands,
        familySees: mayWork && facts.familySees,
        voicesAt,
        ...(due && { due }),
        rules: {
          clarifyBy: clarifyBy(one, facts.rules),
          ...{ reviewFrom: from, reviewTo: to, reviewSuggested: suggestedReview(today, facts.rules) },
          ...{ familyFromLevel, logFromLevel, servicesFromLevel, coordinationFromLevel },
        },
        why: decision.reasons,
      });
    },
  });
