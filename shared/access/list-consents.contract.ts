import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema, versionSchema } from '../ids.ts';
import { whySchema } from '../people/child-overview.ts';
import { basisViewSchema, consentViewSchema, ssdCaseSchema, stopViewSchema } from './consent-view.ts';
import { callSchema } from './stop.ts';

/**
 * All that was asked, answered and released about a child. Families see their own answers and nothing from the time of
 * a stop; a service sees what concerns itself; the unit's staff see everything, and the services that can be chosen.
 */
export const listConsents = contract({
  name: 'list-consents',
  module: 'access',
  method: 'GET',
  path: '/access/children/{childId}/consents',
  permission: 'consent.read',
  audit: 'child.consents-read',
  input: z.object({ childId: idSchema }),
  output: z.object({
    child: z.object({ id: idSchema, firstName: z.string() }),
    consents: z.array(consentViewSchema),
    bases: z.array(basisViewSchema),
    ssd: z.array(ssdCaseSchema),
    stops: z.array(stopViewSchema),
    /** Who must answer today, by name; for the unit's staff. */
    answerers: z.array(z.object({ id: idSchema, name: z.string() })),
    /** The services that can be chosen; for staff. */
    services: z.array(z.object({ id: idSchema, name: z.string() })),
    /** Where each basis stands in the law, by its kind. */
    citations: z.record(z.string(), z.string()),
    /** Whom to call, while a stop stands. */
    calls: z.array(callSchema),
    /** What the reader may do here. */
    may: z.object({
      ask: z.boolean(),
      record: z.boolean(),
      end: z.boolean(),
      setStop: z.boolean(),
      liftStop: z.boolean(),
    }),
    textVersion: versionSchema,
    /** What is proposed, and the longest that may be chosen. */
    proposedUntil: dateSchema,
    latestUntil: dateSchema,
    why: whySchema,
  }),
  refusals: [],
});
