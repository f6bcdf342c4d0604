import type { publishTopi as PublishTopi } from '#shared/instruments/publish-topi.contract.ts';
import type { readTopi as ReadTopi } from '#shared/instruments/read-topi.contract.ts';
import type { addRuler as AddRuler } from '#shared/instruments/add-ruler.contract.ts';
import type { listRulers as ListRulers } from '#shared/instruments/list-rulers.contract.ts';
import type { listRulerVersions as ListRulerVersions } from '#shared/instruments/list-ruler-versions.contract.ts';
import type { publishRuler as PublishRuler } from '#shared/instruments/publish-ruler.contract.ts';
import type { readRuler as ReadRuler } from '#shared/instruments/read-ruler.contract.ts';
import type { restoreRuler as RestoreRuler } from '#shared/instruments/restore-ruler.contract.ts';
import type { listGuideVersions as ListGuideVersions } from '#shared/instruments/list-guide-versions.contract.ts';
import type { publishGuide as PublishGuide } from '#shared/instruments/publish-guide.contract.ts';
import type { readGuide as ReadGuide } from '#shared/instruments/read-guide.contract.ts';
import type { restoreGuide as RestoreGuide } from '#shared/instruments/restore-guide.contract.ts';
import type { publishProfile as PublishProfile } from '#shared/instruments/publish-profile.contract.ts';
import type { readProfile as ReadProfile } from '#shared/instruments/read-profile.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export const readTopi = endpoint<typeof ReadTopi>('GET', '/instruments/topi/{version}');
export const publishTopi = endpoint<typeof PublishTopi>('POST', '/instruments/topi');
export const listRulers = endpoint<typeof ListRulers>('GET', '/instruments/rulers');
export const addRuler = endpoint<typeof AddRuler>('POST', '/instruments/rulers');
export const readRuler = endpoint<typeof ReadRuler>(
  'GET',
  '/instruments/rulers/{rulerId}/versions/{version}/bands/{bandId}',
);
export const listRulerVersions = endpoint<typeof ListRulerVersions>(
  'GET',
  '/instruments/rulers/{rulerId}/versions',
);
export const publishRuler = endpoint<typeof PublishRuler>('POST', '/instruments/rulers/{rulerId}/versions');
export const restoreRuler = endpoint<typeof RestoreRuler>(
  'POST',
  '/instruments/rulers/{rulerId}/versions/{version}/restored',
);
export const readGuide = endpoint<typeof ReadGuide>(
  'GET',
  '/instruments/guide/versions/{version}/degrees/{degree}',
);
export const listGuideVersions = endpoint<typeof ListGuideVersions>('GET', '/instruments/guide/versions');
export const publishGuide = endpoint<typeof PublishGuide>('POST', '/instruments/guide/versions');
export const restoreGuide = endpoint<typeof RestoreGuide>(
  'POST',
  '/instruments/guide/versions/{version}/restored',
);
export const readProfile = endpoint<typeof ReadProfile>('GET', '/instruments/profiles/{age}/{version}');
export const publishProfile = endpoint<typeof PublishProfile>('POST', '/instruments/profiles/{age}');
