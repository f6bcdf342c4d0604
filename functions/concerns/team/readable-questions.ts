import type { TeamQuestion } from '#shared/concerns/sparring.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfiles } from '#functions/people/index.ts';

/**
 * Of a team's questions those that are its to read today: all without a name, and one with a name while the child's
 * release of the concerns to the team stands. What was told under a release that is over is nobody's in the team any
 * more, whichever way it is asked for. One read, and none where no question has a name.
 */
export async function readableQuestions(
  table: Table,
  { tenant, teamId, today }: { tenant: string; teamId: string; today: string },
  questions: readonly TeamQuestion[],
): Promise<TeamQuestion[]> {
  const ids = [...new Set(questions.flatMap(({ named }) => (named ? [named.childId] : [])))];
  const children = ids.length > 0 ? await readChildProfiles(table, tenant, ids) : [];
  const released = new Set(
    children
      .filter((child) =>
        childSubject(child, today).releases.some(
          ({ unitId, sections, from, to }) =>
            unitId === teamId && sections.includes('concerns') && from <= today && today <= to,
        ),
      )
      .map(({ id }) => id),
  );
  return questions.filter(({ named }) => !named || released.has(named.childId));
}
