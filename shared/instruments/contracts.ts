import type { Contract } from '../contract.ts';
import { addRuler } from './add-ruler.contract.ts';
import { listGuideVersions } from './list-guide-versions.contract.ts';
import { publishGuide } from './publish-guide.contract.ts';
import { publishProfile } from './publish-profile.contract.ts';
import { publishTopi } from './publish-topi.contract.ts';
import { listRulerVersions } from './list-ruler-versions.contract.ts';
import { listRulers } from './list-rulers.contract.ts';
import { publishRuler } from './publish-ruler.contract.ts';
import { readRuler } from './read-ruler.contract.ts';
import { restoreRuler } from './restore-ruler.contract.ts';
import { readGuide } from './read-guide.contract.ts';
import { restoreGuide } from './restore-guide.contract.ts';
import { readProfile } from './read-profile.contract.ts';
import { readTopi } from './read-topi.contract.ts';

/** Every endpoint of the module. */
export const instrumentsContracts: readonly Contract[] = [
  readTopi,
  publishTopi,
  readProfile,
  publishProfile,
  listRulers,
  addRuler,
  readRuler,
  listRulerVersions,
  publishRuler,
  restoreRuler,
  readGuide,
  listGuideVersions,
  publishGuide,
  restoreGuide,
];
