import { withdrawDirectoryToken as contract } from '#shared/directory/withdraw-directory-token.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { removeToken } from '../store/tokens-store.ts';
import type { DirectoryTools } from './tools.ts';

/** Withdraws a token; it is asked for at every request, so that the next one is refused. */
export const withdrawDirectoryToken = ({ table }: Pick<DirectoryTools, 'table'>) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'tenant' }),
    async run({ tenant, input: { tokenId } }) {
      await removeToken(table, tenant, tokenId);
      return done({});
    },
  });
