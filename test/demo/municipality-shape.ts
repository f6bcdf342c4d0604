import type { InstitutionSnapshot } from '#shared/roster/institution-snapshot.ts';
import type { Municipal } from './places.ts';

export type UnitKind = 'childminding' | 'daycare' | 'school' | 'youth' | 'placement' | 'administration';

/** One institution, as its grunddata file is to say it. */
export interface DemoUnit extends InstitutionSnapshot {
  kind: UnitKind;
  name: string;
}

/** An invented municipality. Plain data: may be copied, compared and written as JSON. */
export interface Municipality extends Municipal {
  /** ISO date the files are written on. */
  today: string;
  units: DemoUnit[];
  /** How many numbers have been given out to people: where the next file goes on. */
  issued: number;
}

/** The name of the group, in the unit of kind `placement`, of children who have no place anywhere. */
export const withoutPlace = { id: 'UDEN-PLADS', name: 'Uden plads', type: 'other' } as const;
