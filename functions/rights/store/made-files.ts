import type { FileFormat, FileRequest } from '#shared/rights/file-request.ts';
import type { RightsBucket } from './rights-bucket.ts';

/** Where the files of a request lie: by municipality and a random place, so that nothing stands in the name. */
const folderOf = (tenant: string, place: string): string => `files/${tenant}/${place}/`;
const keyOf = (tenant: string, { place, edition }: FileRequest, format: FileFormat): string =>
  `${folderOf(tenant, place)}${edition ?? 0}.${format}`;

/** The files that were put together for families. */
export interface MadeFiles {
  /** Puts a file there; the same again is the same file. */
  put(tenant: string, request: FileRequest, format: FileFormat, content: Uint8Array): Promise<void>;
  /** An address the file can be fetched from for five minutes, as a download. */
  offer(tenant: string, request: FileRequest, format: FileFormat): Promise<string>;
  /** How many files there are of the requests, by their places. */
  count(tenant: string, places: readonly string[]): Promise<number>;
  /** Removes every edition of the requests' files, and every version of each. */
  remove(tenant: string, places: readonly string[]): Promise<void>;
}

export function openMadeFiles(bucket: RightsBucket): MadeFiles {
  return {
    put: (tenant, request, format, content) => bucket.put(keyOf(tenant, request, format), format, content),
    offer: (tenant, request, format) => bucket.offer(keyOf(tenant, request, format), format, 'indsigt'),
    async count(tenant, places) {
      const counts = await Promise.all(places.map((place) => bucket.count(folderOf(tenant, place))));
      return counts.reduce((sum, one) => sum + one, 0);
    },
    async remove(tenant, places) {
      for (const place of places) await bucket.empty(folderOf(tenant, place));
    },
  };
}
