import type { Contract } from '../contract.ts';
import { listDirectoryUsers } from './list-directory-users.contract.ts';
import { makeDirectoryToken } from './make-directory-token.contract.ts';
import { previewDirectoryRules } from './preview-directory-rules.contract.ts';
import { readDirectory } from './read-directory.contract.ts';
import { setDirectoryRules } from './set-directory-rules.contract.ts';
import { withdrawDirectoryToken } from './withdraw-directory-token.contract.ts';

/** Every endpoint of the module. */
export const directoryContracts: readonly Contract[] = [
  readDirectory,
  makeDirectoryToken,
  withdrawDirectoryToken,
  previewDirectoryRules,
  setDirectoryRules,
  listDirectoryUsers,
];
