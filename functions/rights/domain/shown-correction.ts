import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import { shownCorrectionSchema, type Correction, type ShownCorrection } from '#shared/rights/correction.ts';

/** The request as it leaves the server. The child's name comes from its profile; one that is gone has none. */
export const shownCorrection = (
  correction: Correction,
  child: Pick<Child, 'firstName' | 'lastName'> | undefined,
): ShownCorrection => shownCorrectionSchema.parse({ ...correction, childName: child ? fullName(child) : '' });
