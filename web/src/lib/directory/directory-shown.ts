import type { listDirectoryUsers } from '#shared/directory/list-directory-users.contract.ts';
import type { readDirectory } from '#shared/directory/read-directory.contract.ts';
import type { OutputOf } from '#shared/contract.ts';

/** What the page is told of the directory. */
export type DirectoryShown = OutputOf<typeof readDirectory>;
export type DirectoryUserShown = OutputOf<typeof listDirectoryUsers>['users'][number];
