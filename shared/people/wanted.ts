import * as z from 'zod';
import { dateSchema } from '../ids.ts';
import { addressSchema, guardianSchema, type Affiliation, type Child } from './child.ts';

/** A contact person as a file states it. */
export const wantedGuardianSchema = guardianSchema
  .omit({ source: true, custodyFrom: true, custodyTo: true })
  .extend({
    protected: z.boolean(),
    address: addressSchema.optional(),
    phones: z.array(
      z.object({ kind: z.enum(['home', 'work', 'mobile']), number: z.string(), protected: z.boolean() }),
    ),
    email: z.string().optional(),
    /** By which the person is known again when coming from a letter's link. */
    birthDate: dateSchema.optional(),
    /** Ten digits, for Digital Post alone; never stored as it is. */
    cpr: z.string().optional(),
  });
export type WantedGuardian = z.infer<typeof wantedGuardianSchema>;

/** What one unit's file says about a child: what the profile shall say of it from the file's day on. */
export interface WantedChild extends Pick<
  Child,
  'id' | 'firstName' | 'lastName' | 'birthDate' | 'gender' | 'address'
> {
  protected: boolean;
  /** Ten digits; never stored as it is. */
  cpr?: string | undefined;
  place: WantedPlace;
  guardians: WantedGuardian[];
}
export type WantedPlace = Pick<Affiliation, 'unitId' | 'unitName' | 'groups' | 'level'>;

/** What one unit's file says about a member of staff. */
export interface WantedStaff {
  id: string;
  name: string;
  initials?: string | undefined;
  /** Keyed hash of the e-mail address. */
  mail?: string | undefined;
  protected: boolean;
  unitId: string;
  unitName: string;
  isLeader: boolean;
  /** The groups whose children the person works with; empty: none. */
  groupIds: string[];
}
