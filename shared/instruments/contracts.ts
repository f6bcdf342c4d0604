import type { Contract } from '../contract.ts';
import { publishTopi } from './publish-topi.contract.ts';
import { readTopi } from './read-topi.contract.ts';

/** Every endpoint of the module. */
export const instrumentsContracts: readonly Contract[] = [readTopi, publishTopi];
