import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { addRuler } from './use-cases/add-ruler.ts';
import { listGuideVersions } from './use-cases/list-guide-versions.ts';
import { publishGuide } from './use-cases/publish-guide.ts';
import { readGuide } from './use-cases/read-guide.ts';
import { restoreGuide } from './use-cases/restore-guide.ts';
import { publishProfile } from './use-cases/publish-profile.ts';
import { listRulerVersions } from './use-cases/list-ruler-versions.ts';
import { listRulers } from './use-cases/list-rulers.ts';
import { publishRuler } from './use-cases/publish-ruler.ts';
import { readRuler } from './use-cases/read-ruler.ts';
import { restoreRuler } from './use-cases/restore-ruler.ts';
import { publishTopi } from './use-cases/publish-topi.ts';
import { readProfile } from './use-cases/read-profile.ts';
import { readTopi } from './use-cases/read-topi.ts';

const { TABLE_NAME } = readSettings(z.object({ TABLE_NAME: z.string() }));
const table = new Table(TABLE_NAME);

export const handler = api(openGate(table), [
  readTopi(table),
  publishTopi(table),
  readProfile(table),
  publishProfile(table),
  listRulers(table),
  addRuler(table),
  readRuler(table),
  listRulerVersions(table),
  publishRuler(table),
  restoreRuler(table),
  readGuide(table),
  listGuideVersions(table),
  publishGuide(table),
  restoreGuide(table),
]);
