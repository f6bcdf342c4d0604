import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { choicesSchema } from './notices.ts';

/** Keeps what the person wants to be told, and how. What must reach them cannot be turned off. */
export const saveChoices = contract({
  name: 'save-choices',
  module: 'letters',
  method: 'PUT',
  path: '/letters/choices',
  permission: 'me.change',
  audit: 'none',
  input: z.object({ version: versionSchema, choices: choicesSchema }),
  output: z.object({ version: versionSchema }),
  refusals: ['phone-invalid', 'kind-not-yours', 'cannot-be-turned-off', 'nowhere-to-send'],
});
