import * as z from 'zod';
import { contract } from '../contract.ts';
import { importSchema } from './import.ts';

/** The latest 200 imports, newest first. */
export const listImports = contract({
  name: 'list-imports',
  module: 'roster',
  method: 'GET',
  path: '/roster/imports',
  permission: 'import.read',
  audit: 'imports.listed',
  input: z.object({}),
  output: z.object({ imports: z.array(importSchema) }),
  refusals: [],
});
