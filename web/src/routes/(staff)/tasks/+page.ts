import { listTasks } from '#lib/rounds/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url }) => need({ fetch, url }, listTasks, {});
