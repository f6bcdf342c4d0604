import { aboutKinds } from '#shared/access/read-line.ts';
import { searchReads as contract } from '#shared/access/search-reads.contract.ts';
import type { InputOf } from '#shared/contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { readChildProfile } from '#functions/people/index.ts';
import { isWanted, nextDay, utcSpan } from '../domain/search-filter.ts';
import { shownTo } from '../domain/shown-reads.ts';
import { readAboutNames } from '../store/about-names.ts';
import { readActorNames } from '../store/actor-store.ts';
import type { LineAbout } from '../store/lines-about.ts';
import { searchByActor, searchByChild, searchByTime, type Found } from '../store/search-lines.ts';

/** Finds lines of the record; the names only after the decision, since they are what is worth hiding. */
export const searchReads = (table: Table) =>
  endpoint(contract, {
    about: ({ actor, childId }) =>
      childId !== undefined
        ? { kind: 'child', id: childId }
        : actor
          ? { kind: 'person', id: actor.id }
          : { kind: 'tenant' },
    load: (input, { tenant }) => search(table, tenant, input),
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded: { lines, next }, tenant, actor, session, decision }) {
      const actors = new Map(lines.map(({ actorId: id, side }) => [`${side} ${id}`, { id, side }]));
      const [names, aboutNames] = await Promise.all([
        readActorNames(table, tenant, [...actors.values()]),
        readAboutNames(
          table,
          tenant,
          lines.map(({ about }) => about),
        ),
      ]);
      const looker = { id: actor.id, side: session.side, namesInReads: true };
      return done({
        reads: lines.map((line) => ({
          ...shownTo(looker, line, names.get(line.actorId)),
          about: aboutOf(line, aboutNames.get(line.about)),
        })),
        ...(next !== undefined && { next }),
        why: decision.reasons,
      });
    },
  });

async function search(table: Table, tenant: string, input: InputOf<typeof contract>): Promise<Found> {
  const { actor, childId, from, to, before } = input;
  const wanted = (line: LineAbout) => isWanted(input, line, (at) => dateOf(new Date(at)));
  const child = childId === undefined ? undefined : await readChildProfile(table, tenant, childId);
  if (childId !== undefined && !child) return { lines: [] };
  if (actor) {
    const here = new Set([
      `child#${childId ?? ''}`,
      ...(child?.affiliations.flatMap(({ groups }) => groups.map(({ id }) => `group#${id}`)) ?? []),
    ]);
    const where = { tenant, ...utcSpan({ from, to }), before };
    return searchByActor(
      table,
      where,
      actor,
      (line) => wanted(line) && (childId === undefined || here.has(line.about)),
    );
  }
  if (child) return searchByChild(table, { tenant, ...utcSpan({ from, to }), before }, child, wanted);
  return searchByTime(table, { tenant, from, to: nextDay(to), before }, wanted);
}

function aboutOf({ about }: LineAbout, name: string | undefined) {
  const [kindText = '', id = ''] = about.split('#');
  const kind = aboutKinds.find((one) => one === kindText) ?? 'tenant';
  return { kind, id, ...(name !== undefined && { name }) };
}
