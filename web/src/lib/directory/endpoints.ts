import type { listDirectoryUsers as ListDirectoryUsers } from '#shared/directory/list-directory-users.contract.ts';
import type { makeDirectoryToken as MakeDirectoryToken } from '#shared/directory/make-directory-token.contract.ts';
import type { previewDirectoryRules as PreviewDirectoryRules } from '#shared/directory/preview-directory-rules.contract.ts';
import type { readDirectory as ReadDirectory } from '#shared/directory/read-directory.contract.ts';
import type { setDirectoryRules as SetDirectoryRules } from '#shared/directory/set-directory-rules.contract.ts';
import type { withdrawDirectoryToken as WithdrawDirectoryToken } from '#shared/directory/withdraw-directory-token.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export const readDirectory = endpoint<typeof ReadDirectory>('GET', '/directory');
export const makeDirectoryToken = endpoint<typeof MakeDirectoryToken>('POST', '/directory/tokens');
export const withdrawDirectoryToken = endpoint<typeof WithdrawDirectoryToken>(
  'DELETE',
  '/directory/tokens/{tokenId}',
);
export const previewDirectoryRules = endpoint<typeof PreviewDirectoryRules>(
  'POST',
  '/directory/rules/preview',
);
export const setDirectoryRules = endpoint<typeof SetDirectoryRules>('PUT', '/directory/rules');
export const listDirectoryUsers = endpoint<typeof ListDirectoryUsers>('GET', '/directory/users');
