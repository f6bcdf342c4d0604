import type { Profile, ProfileAge } from '../profile.ts';
import { profile0to2 } from './age-0-2.ts';
import { profile10to12 } from './age-10-12.ts';
import { profile13to16 } from './age-13-16.ts';
import { profile3to5 } from './age-3-5.ts';
import { profile6to9 } from './age-6-9.ts';

/** What every municipality has until it publishes its own. The words are our own and marked as a starting set. */
export const startingProfiles: Record<ProfileAge, Profile> = {
  '0-2': profile0to2,
  '3-5': profile3to5,
  '6-9': profile6to9,
  '10-12': profile10to12,
  '13-16': profile13to16,
};
