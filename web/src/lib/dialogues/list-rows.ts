import type { OutputOf } from '#shared/contract.ts';
import type { listDialogues } from '#shared/dialogues/list-dialogues.contract.ts';
import type { KeysUnder } from '#lib/words/catalogue.ts';

type Listed = OutputOf<typeof listDialogues>;
type Line = Listed['lines'][number];

/** A child of one's groups with its dialogue: the one that runs, or the last. */
export interface Row {
  id: string;
  name: string;
  groupId: string;
  groupName: string;
  unitId: string;
  line?: Line;
  /** When something was last agreed. */
  agreedOn?: string;
}

/** A row for each child, what is due soonest first, then those without a dialogue. */
export function rowsOf({ lines, children }: Listed): Row[] {
  const rows = children.map(({ id, name, groupId, groupName, unitId }): Row => {
    const own = lines
      .filter(({ childId }) => childId === id)
      .toSorted((one, other) => other.startedAt.localeCompare(one.startedAt));
    const line = own.find(({ state }) => state !== 'closed') ?? own[0];
    const agreedOn = own
      .flatMap((one) => one.agreedOn ?? [])
      .sort()
      .at(-1);
    return { id, name, groupId, groupName, unitId, ...(line && { line }), ...(agreedOn && { agreedOn }) };
  });
  const weight = ({ line }: Row) => line?.dueOn ?? '9999';
  return rows.toSorted(
    (one, other) => weight(one).localeCompare(weight(other)) || one.name.localeCompare(other.name, 'da'),
  );
}

const runs = ({ line }: Row): boolean => line !== undefined && line.state !== 'closed';
export const isOverdue = ({ line }: Row, today: string): boolean =>
  line?.dueOn !== undefined && line.dueOn < today;

/** The ways of looking at the list. */
export const filtersFor = (me: {
  id: string;
  today: string;
}): { key: KeysUnder<'dialogues.filter'>; fits?: (row: Row) => boolean }[] => [
  { key: 'all' },
  { key: 'mine', fits: (row) => runs(row) && row.line?.owner.id === me.id },
  { key: 'running', fits: runs },
  { key: 'none', fits: ({ line }) => line === undefined },
  { key: 'overdue', fits: (row) => isOverdue(row, me.today) },
  { key: 'waits-family', fits: ({ line }) => line?.what === 'answer-family' },
  { key: 'agreed', fits: ({ agreedOn }) => agreedOn !== undefined },
];
