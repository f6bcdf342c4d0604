import type { Contract } from '../contract.ts';
import { answerImport } from './answer-import.contract.ts';
import { listImports } from './list-imports.contract.ts';
import { readImport } from './read-import.contract.ts';
import { uploadImport } from './upload-import.contract.ts';

/** Every endpoint of the module. */
export const rosterContracts: readonly Contract[] = [uploadImport, listImports, readImport, answerImport];
