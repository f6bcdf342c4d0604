import type { ChildOverview } from '#shared/people/child-overview.ts';
import type { ChildFacts } from '#shared/people/facts.ts';

/** A child's master data as they stand in a form. */
export class ChildDraft {
  firstName = $state('');
  lastName = $state('');
  birthDate = $state('');
  gender = $state<'' | 'K' | 'M'>('');
  street = $state('');
  postalCode = $state('');
  district = $state('');
  isProtected = $state(false);
  cpr = $state('');

  constructor(child?: ChildOverview, isProtected = false) {
    if (!child) return;
    this.firstName = child.firstName;
    this.lastName = child.lastName;
    this.birthDate = child.birthDate;
    this.gender = child.gender ?? '';
    this.street = child.address?.street ?? '';
    this.postalCode = child.address?.postalCode ?? '';
    this.district = child.address?.district ?? '';
    this.isProtected = isProtected;
  }

  get isWhole(): boolean {
    return Boolean(this.firstName.trim() && this.lastName.trim() && this.birthDate);
  }

  /** What is sent; an address only when all of it is there. */
  get facts(): ChildFacts {
    const { firstName, lastName, birthDate, gender, street, postalCode, district, isProtected } = this;
    return {
      firstName,
      lastName,
      birthDate,
      ...(gender && { gender }),
      ...(street && postalCode && district && { address: { street, postalCode, district } }),
      isProtected,
    };
  }
}
