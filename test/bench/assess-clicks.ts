import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Figure } from './figure.ts';

/** Written by the journey that assesses a green child on the built site in a real browser. */
export const ASSESS_REPORT = '.build/test-reports/assess.json';
const reportSchema = z.object({ clicks: z.number(), requests: z.number() });

/** How many clicks and requests it takes to say that a child is doing well, from the group's list. */
export function assessClicks(root = process.cwd()): Promise<Figure[]> {
  const file = join(root, ASSESS_REPORT);
  if (!existsSync(file))
    throw new Error('the journeys have not been run since the last build: npm run test:journeys');
  const { clicks, requests } = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const how = 'a green child, counted in the browser by the journey';
  return Promise.resolve([
    { name: 'assess.clicks', value: clicks, unit: 'clicks', limit: 3, how },
    { name: 'assess.requests', value: requests, unit: 'requests', limit: 1, how },
  ]);
}
