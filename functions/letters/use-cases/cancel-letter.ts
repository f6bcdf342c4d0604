import { cancelLetter as contract } from '#shared/letters/cancel-letter.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { withdrawLinks } from '#functions/identity/index.ts';
import { childSubject } from '#functions/people/index.ts';
import { letterAfter } from '../domain/after.ts';
import { shownLetter } from '../domain/shown-letter.ts';
import { changedLetterWrites } from '../store/letter-store.ts';
import { readLetterOfChild } from './about-child.ts';

/** Stops a letter before it leaves, or takes back the link of one that has left. Again it changes nothing. */
export const cancelLetter = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => readLetterOfChild(table, tenant, input),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ loaded: { child, letter }, input, tenant, now }) {
      if (letter.withdrawnAt !== undefined) return done({ letter: shownLetter(letter, child) });
      const current = shownLetter(letter, child);
      if (letter.version !== input.version) return refused('changed-meanwhile', { current });
      const after = { ...(letterAfter(letter, 'cancel', { at: now }) ?? letter), withdrawnAt: now };
      if (!(await table.transact(changedLetterWrites(letter, after))).ok) return refused('changed-meanwhile');
      await withdrawLinks(table, tenant, letter.links);
      return done({ letter: shownLetter({ ...after, version: letter.version + 1 }, child) });
    },
  });
