import type { Contract } from './contract.ts';
import { accessContracts } from './access/contracts.ts';
import { concernsContracts } from './concerns/contracts.ts';
import { dialoguesContracts } from './dialogues/contracts.ts';
import { directoryContracts } from './directory/contracts.ts';
import { identityContracts } from './identity/contracts.ts';
import { insightContracts } from './insight/contracts.ts';
import { instrumentsContracts } from './instruments/contracts.ts';
import { lettersContracts } from './letters/contracts.ts';
import { peopleContracts } from './people/contracts.ts';
import { portalContracts } from './portal/contracts.ts';
import { rightsContracts } from './rights/contracts.ts';
import { rosterContracts } from './roster/contracts.ts';
import { roundsContracts } from './rounds/contracts.ts';

/** Every endpoint there is: the cloud stack's routes, the interface description and the completeness tests read this list. */
export const contracts: readonly Contract[] = [
  ...identityContracts,
  ...directoryContracts,
  ...peopleContracts,
  ...accessContracts,
  ...instrumentsContracts,
  ...roundsContracts,
  ...insightContracts,
  ...rosterContracts,
  ...lettersContracts,
  ...rightsContracts,
  ...concernsContracts,
  ...dialoguesContracts,
  ...portalContracts,
];
