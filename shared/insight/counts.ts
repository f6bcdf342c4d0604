import * as z from 'zod';

const count = z.number().int();
/** How many children stand where. `children` = notStarted + assessing + ready + joint + followUp + informed. */
export const countsSchema = z.object({
  children: count,
  notStarted: count,
  assessing: count,
  ready: count,
  joint: count,
  followUp: count,
  informed: count,
  /** By agreed position: together they are joint + followUp + informed. */
  green: count,
  yellow: count,
  red: count,
});
export type Counts = z.infer<typeof countsSchema>;
export const noCounts: Counts = {
  children: 0,
  notStarted: 0,
  assessing: 0,
  ready: 0,
  joint: 0,
  followUp: 0,
  informed: 0,
  green: 0,
  yellow: 0,
  red: 0,
};
