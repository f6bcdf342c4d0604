import { makeDirectoryToken as contract } from '#shared/directory/make-directory-token.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { addToken } from '../store/tokens-store.ts';
import type { DirectoryTools } from './tools.ts';

/** Makes a token and shows it, this once. */
export const makeDirectoryToken = ({ table, keysOf }: DirectoryTools) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => keysOf(tenant),
    subject: () => ({ kind: 'tenant' }),
    async run({ tenant, now, actor, input: { tokenId }, loaded: keys }) {
      const made = await addToken(table, keys, tenant, { id: tokenId, madeAt: now, madeBy: actor.name });
      return typeof made === 'string' ? refused(made) : done(made);
    },
  });
