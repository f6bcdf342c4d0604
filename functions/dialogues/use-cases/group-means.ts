import { FEWEST_DIALOGUES, type GroupMeans } from '#shared/dialogues/group-means.ts';
import type { Means } from '#shared/dialogues/line.ts';
import { profileAges, type ProfileAge } from '#shared/instruments/profile.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readProfileInForce } from '#functions/instruments/index.ts';
import { meansOfMany } from '../domain/means.ts';

/** The means by age, under the names that the themes have today. An age that too few have finished is left out whole. */
export async function groupMeans(
  table: Table,
  tenant: string,
  all: readonly { age: ProfileAge; means: Means }[],
): Promise<GroupMeans> {
  const ages = await Promise.all(
    profileAges.map(async (age) => {
      const means = all.filter((one) => one.age === age).map((one) => one.means);
      if (means.length < FEWEST_DIALOGUES) return [];
      const { themes } = await readProfileInForce(table, tenant, age);
      return [{ age, n: means.length, themes: meansOfMany(themes, means, FEWEST_DIALOGUES) }];
    }),
  );
  return { fewest: FEWEST_DIALOGUES, ages: ages.flat() };
}
