import { readDialogue as contract } from '#shared/dialogues/read-dialogue.contract.ts';
import { isOpenState } from '#shared/dialogues/states.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readProfileVersion } from '#functions/instruments/index.ts';
import { listGroups } from '#functions/people/index.ts';
import { invitedOn } from '../domain/invited.ts';
import { shownDialogue } from '../domain/shown-dialogue.ts';
import type { DialogueFacts } from '../store/dialogue-store.ts';
import { aboutDialogue } from './about-dialogue.ts';

/** One round trip; a second one for questions that the municipality has written itself, and for those who plan. */
export const readDialogue = (table: Table) =>
  endpoint(contract, {
    ...aboutDialogue(table),
    async run(call) {
      const { tenant, today, loaded, decision } = call;
      const { dialogue } = loaded;
      const view = shownDialogue(loaded, call);
      if (!view) return refused('not-found');
      const [profile, people] = await Promise.all([
        readProfileVersion(table, tenant, dialogue.age, dialogue.profileVersion),
        view.mayRun && isOpenState(dialogue.state) ? responsible(table, loaded, today) : [],
      ]);
      if (!profile) throw new Error('a dialogue has a profile version that is not there');
      return done({ dialogue: view, profile, people, why: decision.reasons });
    },
  });

/** Whom an action can be given to: who works with the child's groups, the family, and from 15 the young person. */
export async function responsible(table: Table, { child, dialogue }: DialogueFacts, today: string) {
  const groups = await listGroups(table, child.tenant, dialogue.unitId);
  const mine = new Set(
    child.affiliations
      .filter(({ unitId }) => unitId === dialogue.unitId)
      .flatMap((one) => one.groups.map(({ id }) => id)),
  );
  const staff = new Map([[dialogue.owner.id, dialogue.owner.name] as const]);
  for (const group of groups)
    if (mine.has(group.id)) for (const [id, name] of group.staff) staff.set(id, name);
  return [
    ...[...staff].map(([id, name]) => ({ side: 'staff' as const, id, name })),
    ...invitedOn(child, today),
  ];
}
