import type { ChildOverview } from '#shared/people/child-overview.ts';
import type { ChildFacts } from '#shared/people/facts.ts';

const texts = ['firstName', 'lastName', 'birthDate', 'gender', 'street', 'postalCode', 'district'] as const;
type ChildWords = Pick<ChildDraft, (typeof texts)[number] | 'isProtected'>;

export const isChildWords = (value: unknown): value is ChildWords => {
  if (typeof value !== 'object' || value === null) return false;
  const words: Record<string, unknown> = { ...value };
  return texts.every((text) => typeof words[text] === 'string') && typeof words['isProtected'] === 'boolean';
};

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

  /** Everything but the CPR number, for keeping on the device until it is sent. */
  get words(): ChildWords {
    const { firstName, lastName, birthDate, gender, street, postalCode, district, isProtected } = this;
    return { firstName, lastName, birthDate, gender, street, postalCode, district, isProtected };
  }

  takeWords(words: ChildWords): void {
    Object.assign(this, words);
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
