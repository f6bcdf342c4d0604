import type { Child } from '#shared/people/child.ts';
import { contentsOf, type Contents } from '#shared/rights/erasure-contents.ts';
import { isWhole } from '#shared/rights/erasure.ts';
import { seatsAbout } from '#functions/identity/index.ts';
import { noticeKeysAbout } from '#functions/letters/index.ts';
import { fileRequestsOf } from '../store/file-store.ts';
import type { ErasureScope } from './erasure-scope.ts';
import type { ErasingTools } from './tools.ts';

/** How much there is of what would go: in the table, in the bucket, and in the user pool. */
export async function readContents(
  { table, files, seats }: Omit<ErasingTools, 'archive'>,
  child: Child,
  { kinds, entries }: Pick<ErasureScope, 'kinds' | 'entries'>,
): Promise<Contents> {
  const written = contentsOf(entries, kinds);
  if (kinds.length === 0 || !isWhole({ kinds })) return written;
  const { tenant, id } = child;
  const readers = [
    { side: 'child' as const, personId: id },
    ...child.guardians.map((one) => ({ side: 'guardian' as const, personId: one.id })),
  ];
  const [ofFiles, ofSeats, notices] = await Promise.all([
    fileRequestsOf(table, tenant, id).then((requests) =>
      files.count(
        tenant,
        requests.map(({ place }) => place),
      ),
    ),
    seats.count(seatsAbout(child)),
    noticeKeysAbout(table, tenant, readers, id),
  ]);
  return {
    ...written,
    ...(ofFiles > 0 && { files: ofFiles }),
    ...(notices.length > 0 && { notices: notices.length }),
    ...(ofSeats > 0 && { seats: ofSeats }),
  };
}
