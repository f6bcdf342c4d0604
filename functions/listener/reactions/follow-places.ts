import { daysAfter } from '#shared/access/periods.ts';
import type { Affiliation } from '#shared/people/child.ts';
import { followConcerns, openChildren } from '#functions/concerns/index.ts';
import { followDialogues } from '#functions/dialogues/index.ts';
import { inParallel } from '#functions/kernel/in-parallel.ts';
import { log } from '#functions/kernel/log.ts';
import type { Table } from '#functions/kernel/table.ts';
import { followNow, listUnits, readChildProfiles } from '#functions/people/index.ts';

const AT_ONCE = 6;
/** So many nights may fail before a move is missed. */
const NIGHTS = 8;
const follows = [followConcerns, followDialogues];

/**
 * Every night: a place that begins or ends on a day of its own is told by no change in the table. What is open about the
 * children whose day it is goes where they are. Done again it changes nothing; one child that cannot be followed keeps
 * no other from it, and makes the night fail when all others are done.
 */
export async function followPlaces(table: Table, tenant: string, today: string): Promise<void> {
  const units = await listUnits(table, tenant);
  const open = await inParallel(units, AT_ONCE, ({ id }) => openChildren(table, tenant, id));
  const children = await readChildProfiles(table, tenant, [...new Set(open.flat())]);
  const since = daysAfter(today, -NIGHTS);
  const turns = ({ from, to = '' }: Affiliation) => [from, to].some((day) => since < day && day <= today);
  const moving = children.filter(({ affiliations }) => affiliations.some(turns));
  const failures = await inParallel(moving, AT_ONCE, async ({ id: childId }) => {
    const ends = await Promise.allSettled(
      follows.map((follow) => followNow(table, follow, { tenant, childId, today })),
    );
    return ends.filter(({ status }) => status === 'rejected').length;
  });
  const failed = failures.filter((one) => one > 0).length;
  log.info('places followed', { children: moving.length, failed });
  if (failed > 0) throw new Error('what is open about some children could not follow them');
}
