import type { Letter } from '#shared/letters/letter.ts';
import { settleLetter as contract } from '#shared/letters/settle-letter.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { shownLetter } from '../domain/shown-letter.ts';
import { changedLetterWrites } from '../store/letter-store.ts';
import { readLetterOfChild } from './about-child.ts';

/** Notes how somebody saw to a letter that did not arrive, or takes the note back. */
export const settleLetter = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => readLetterOfChild(table, tenant, input),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ loaded: { child, letter }, input: { version, how, note }, actorId, now }) {
      if (letter.state !== 'failed' && letter.state !== 'expired') return refused('letter-needs-nobody');
      const current = shownLetter(letter, child);
      if (letter.version !== version) return refused('changed-meanwhile', { current });
      const { settled: _, ...rest } = letter;
      const after: Letter = how === 'open' ? rest : { ...rest, settled: { how, note, by: actorId, at: now } };
      if (!(await table.transact(changedLetterWrites(letter, after))).ok) return refused('changed-meanwhile');
      return done({ letter: shownLetter({ ...after, version: version + 1 }, child) });
    },
  });
