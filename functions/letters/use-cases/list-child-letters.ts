import { listChildLetters as contract } from '#shared/letters/list-child-letters.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { shownLetter } from '../domain/shown-letter.ts';
import { lettersOfChild } from '../store/letter-store.ts';

/** The letters about one child. */
export const listChildLetters = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId }, { tenant }) {
      const [child, letters] = await Promise.all([
        readChildProfile(table, tenant, childId),
        lettersOfChild(table, tenant, childId),
      ]);
      return child && { child, letters };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run: ({ loaded: { child, letters } }) =>
      done({ letters: letters.map((letter) => shownLetter(letter, child)) }),
  });
