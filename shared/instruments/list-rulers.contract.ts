import * as z from 'zod';
import { contract } from '../contract.ts';
import { rulerSchema } from './ruler.ts';

/** The rulers as they are in force, without the texts of the bands. */
export const listRulers = contract({
  name: 'list-rulers',
  module: 'instruments',
  method: 'GET',
  path: '/instruments/rulers',
  permission: 'instrument.read',
  audit: 'none',
  input: z.object({}),
  output: z.object({ rulers: z.array(rulerSchema) }),
  refusals: [],
});
