import * as z from 'zod';
import { contract } from '../contract.ts';
import { countries } from './law.ts';
import { municipalitySchema } from './municipality.ts';

/** What the municipality says of itself; the numbers are those of offices, no personal data. */
export const readMunicipality = contract({
  name: 'read-municipality',
  module: 'access',
  method: 'GET',
  path: '/access/municipality',
  permission: 'role.edit',
  audit: 'none',
  input: z.object({}),
  /** With the country it was founded in, which nobody changes here. */
  output: municipalitySchema.extend({ country: z.enum(countries) }),
  refusals: [],
});
