import type { publishTopi as PublishTopi } from '#shared/instruments/publish-topi.contract.ts';
import type { readTopi as ReadTopi } from '#shared/instruments/read-topi.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export const readTopi = endpoint<typeof ReadTopi>('GET', '/instruments/topi/{version}');
export const publishTopi = endpoint<typeof PublishTopi>('POST', '/instruments/topi');
