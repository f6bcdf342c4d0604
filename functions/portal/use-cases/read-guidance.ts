import { publicFileSchema } from '#shared/portal/file.ts';
import { readGuidance as contract } from '#shared/portal/read-guidance.contract.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readShown } from '../store/shown-document.ts';
import { openToAll } from './open-to-all.ts';

/** One document as it is out now. */
export const readGuidance = (table: Table) =>
  openToAll(contract, async ({ tenant, documentId }, today) => {
    const shown = await readShown(table, tenant, documentId, today);
    if (!shown) return undefined;
    const [{ number, publishedAt, content, file, note }, ...earlier] = shown;
    return {
      value: {
        ...{ documentId, number, publishedAt, content },
        ...(file && { file: publicFileSchema.parse(file) }),
        ...(note !== undefined && { note }),
        earlier: earlier.map((one) => ({
          number: one.number,
          publishedAt: one.publishedAt,
          ...(one.note !== undefined && { note: one.note }),
        })),
      },
    };
  });
