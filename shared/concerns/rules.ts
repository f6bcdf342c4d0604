import type { Country } from '../access/law.ts';
import type { Period } from '../access/municipality-calendar.ts';

/** A duty with where it stands. Municipal practice, not statute, where `isLaw` is false. */
export interface Duty {
  citation: string;
  isLaw: boolean;
}

/** What a country asks of those who work on a concern, from a day on. */
export interface ConcernRules {
  country: Country;
  /** ISO date from which the line holds. */
  from: string;
  /** A wonder is clarified within so many days. */
  clarifyDays: number;
  /** Looking back comes at the earliest and at the latest so many weeks after acting. */
  reviewWeeks: { least: number; most: number };
  /** From this level the family has been told, and has agreed or another basis stands. */
  familyFromLevel: number;
  /** From this level every move has a note: the log is mandatory. */
  logFromLevel: number;
  /** From this level the services involved are named. */
  servicesFromLevel: number;
  /** From this level the coordinating unit is named. */
  coordinationFromLevel: number;
  /** A plan against bullying stands within so many working days. */
  bullyingPlanDays: number;
  /** After a review it is decided within so many days what comes next. */
  decideDays: number;
  /** The one to whom a case is offered answers within so many days. */
  answerDays: number;
  duties: { clarify: Duty; family: Duty; log: Duty; bullying: Duty };
  /** The schools' holidays in the municipality: where a practice, and no law, may wait for them. */
  schoolHolidays?: readonly { from: string; to: string }[];
  /** The municipality's own closed days: a day for looking back is not suggested on one. */
  closedDays?: readonly { from: string; to: string }[];
}

const practice = (citation: string): Duty => ({ citation, isLaw: false });
const law = (citation: string): Duty => ({ citation, isLaw: true });

const common = {
  clarifyDays: 14,
  reviewWeeks: { least: 6, most: 8 },
  familyFromLevel: 1,
  logFromLevel: 2,
  servicesFromLevel: 2,
  coordinationFromLevel: 3,
  decideDays: 7,
  answerDays: 3,
};

/** A change of law or practice is a new line; to be looked through before a municipality begins. */
const lines: readonly ConcernRules[] = [
  {
    country: 'DK',
    from: '2017-08-01',
    ...common,
    bullyingPlanDays: 10,
    duties: {
      clarify: practice('BTI-modellen, niveau 0'),
      family: practice('BTI-modellen: samtykke fra niveau 1'),
      log: practice('BTI-modellen: fælles log fra niveau 2'),
      bullying: law('Undervisningsmiljøloven § 1 c'),
    },
  },
  {
    country: 'NO',
    from: '2024-08-01',
    ...common,
    bullyingPlanDays: 5,
    duties: {
      clarify: practice('BTI-modellen, nivå 0'),
      family: practice('BTI-modellen: samtykke fra nivå 1'),
      log: practice('BTI-modellen: stafettlogg fra nivå 2'),
      // The act says as soon as possible; a week is the directorate's guidance.
      bullying: practice('Opplæringslova § 12-4, med Udirs rettledning'),
    },
  },
];

/** The rules in force in the country on the day (ISO date); before all of them the first. Throws a RangeError for a country without any. */
export function concernRulesOn(today: string, country: Country = 'DK'): ConcernRules {
  const own = lines.filter((one) => one.country === country);
  const inForce = own.filter((one) => one.from <= today).at(-1) ?? own[0];
  if (!inForce) throw new RangeError('there are no rules for concerns in that country');
  return inForce;
}

/** The rules in force in a municipality on the day: its country's, with its own calendar. */
export function concernRulesIn(
  { country, calendar }: { country: Country; calendar: readonly Period[] },
  today: string,
): ConcernRules {
  const of = (kind: Period['kind']) => calendar.filter((period) => period.kind === kind);
  return { ...concernRulesOn(today, country), schoolHolidays: of('school'), closedDays: of('closed') };
}
