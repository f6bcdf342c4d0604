import { contract } from '../contract.ts';
import { municipalitySchema } from './municipality.ts';

/** Sets whom to call at a stop, the contact in letters and the own days off, over the version seen. */
export const setMunicipality = contract({
  name: 'set-municipality',
  module: 'access',
  method: 'PUT',
  path: '/access/municipality',
  permission: 'role.edit',
  audit: 'municipality.set',
  input: municipalitySchema,
  output: municipalitySchema,
  refusals: [],
});
