import type { Country } from '../access/law.ts';

/** What a country's law asks of those who notify and of the authority that is notified, from a day on. */
export interface NotificationRules {
  country: Country;
  /** ISO date from which the line holds. */
  from: string;
  /** The authority assesses within so many hours. */
  assessHours: number;
  /** The notifier has a receipt within so many working days. */
  receiptWorkingDays: number;
  /** Within so many working days the leader has looked at why a sign was not held to demand a notification. */
  lookWorkingDays: number;
  /** Absence without leave in a quarter, in per cent: the parents are warned, and the leader must notify. */
  absence?: { warn: number; notify: number; citation: string };
  /** Where it stands, as professionals cite it. */
  citations: { duty: string; everyone: string; assessment: string; receipt: string; feedback: string };
}

/** A change of law is a new line. Until 2024 the Danish duty stood in serviceloven § 153. */
const lines: readonly NotificationRules[] = [
  {
    ...{ country: 'DK', from: '2014-10-01', assessHours: 24, receiptWorkingDays: 6, lookWorkingDays: 2 },
    citations: {
      ...{ duty: 'Serviceloven § 153', everyone: 'Serviceloven § 154', assessment: 'Serviceloven § 155' },
      ...{ receipt: 'Serviceloven § 155 b', feedback: 'Serviceloven § 155 b' },
    },
  },
  {
    ...{ country: 'DK', from: '2024-01-01', assessHours: 24, receiptWorkingDays: 6, lookWorkingDays: 2 },
    absence: { warn: 10, notify: 15, citation: 'Barnets lov § 133; bekendtgørelse om elevers fravær' },
    citations: {
      ...{ duty: 'Barnets lov § 133', everyone: 'Barnets lov § 135', assessment: 'Barnets lov § 136' },
      ...{ receipt: 'Barnets lov § 137', feedback: 'Barnets lov § 137' },
    },
  },
  {
    // The child welfare service goes through it at once and within a week; the notifier hears within three weeks.
    ...{ country: 'NO', from: '2023-01-01', assessHours: 168, receiptWorkingDays: 15, lookWorkingDays: 2 },
    citations: {
      ...{ duty: 'Barnevernsloven § 13-2', everyone: 'Barnevernsloven § 13-1' },
      ...{ assessment: 'Barnevernsloven § 2-1', receipt: 'Barnevernsloven § 13-4' },
      feedback: 'Barnevernsloven § 13-4',
    },
  },
];

/** The rules in force in the country on the day (ISO date); before all of them the first. Throws a RangeError for a country without any. */
export function notificationRulesOn(today: string, country: Country = 'DK'): NotificationRules {
  const own = lines.filter((one) => one.country === country);
  const inForce = own.filter((one) => one.from <= today).at(-1) ?? own[0];
  if (!inForce) throw new RangeError('there are no rules for notifications in that country');
  return inForce;
}
