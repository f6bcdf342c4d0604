import { contract } from '../contract.ts';
import { municipalitySchema } from './municipality.ts';

/** Sets whom to call at a stop and the contact in letters, over the version seen. */
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
