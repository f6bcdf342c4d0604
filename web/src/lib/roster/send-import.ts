import { call } from '#lib/api/call.ts';
import { putFile } from '#lib/components/put-file.ts';
import type { SendFile } from '#lib/components/uploads.svelte.ts';
import { uploadImport } from './endpoints.ts';

/** Sends a file of grunddata; the check begins when it has arrived. */
export const sendImport: SendFile = async (file, importId, onprogress) => {
  if (!file.name.toLowerCase().endsWith('.xml')) return 'not-xml';
  const place = await call(uploadImport, { importId, fileName: file.name, bytes: file.size });
  if (!place.ok) return place.code;
  return (await putFile(file, place.value, onprogress)) ? undefined : 'put-failed';
};
