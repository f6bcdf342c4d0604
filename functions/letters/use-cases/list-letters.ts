import { listLetters as contract } from '#shared/letters/list-letters.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfiles } from '#functions/people/index.ts';
import { shownLetter } from '../domain/shown-letter.ts';
import { pageOfLetters } from '../store/letter-store.ts';

/** The municipality's letters, page by page. */
export const listLetters = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: ({ which, after }, { tenant }) => pageOfLetters(table, tenant, which, after),
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded: { letters, next }, tenant }) {
      const ids = [...new Set(letters.map((letter) => letter.childId))];
      const children = await readChildProfiles(table, tenant, ids);
      const byId = new Map(children.map((child) => [child.id, child]));
      return done({
        letters: letters.map((letter) => shownLetter(letter, byId.get(letter.childId))),
        ...(next !== undefined && { next }),
      });
    },
  });
