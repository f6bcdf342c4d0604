import { parseArgs } from 'node:util';
import * as z from 'zod';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { openReader, scanLines } from '../store/all-lines.ts';
import { openArchive } from '../store/archive.ts';
import { report } from './report.ts';
import { verifyRecord } from './verify-record.ts';

const USAGE = `npm run audit:verify [-- --tenant 0899 --from 2026-11-01 --to 2026-11-30 --table-only]

  Verifies the record of reads: the chain, every line, and the archive. Ends with 1 when something is broken.
  Without a running system on this machine it reads TABLE_NAME, RECORD_BUCKET and TENANTS (or --tenant) and the
  ordinary AWS settings; it needs the rights to read and scan the table and to read the bucket's versions.

  --table-only   leave the archive out`;

const { values } = parseArgs({
  options: {
    tenant: { type: 'string', multiple: true },
    from: { type: 'string' },
    to: { type: 'string' },
    'table-only': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(`${USAGE}\n`);
else process.exitCode = await verify();

async function verify(): Promise<number> {
  const settings = readSettings(
    z.object({
      TABLE_NAME: z.string().min(1),
      RECORD_BUCKET: z.string().optional(),
      TENANTS: z.string().optional(),
    }),
  );
  const tenants = values.tenant ?? settings.TENANTS?.split(',') ?? [];
  if (tenants.length === 0) throw new Error('name a municipality: --tenant 0899');
  if (!values['table-only'] && settings.RECORD_BUCKET === undefined)
    throw new Error('set RECORD_BUCKET, or say --table-only');
  const reader = openReader();
  const means = {
    table: new Table(settings.TABLE_NAME, reader),
    archive:
      values['table-only'] || settings.RECORD_BUCKET === undefined
        ? undefined
        : openArchive(settings.RECORD_BUCKET),
    allLines: (tenant: string) => scanLines(reader, settings.TABLE_NAME, tenant),
    now: new Date(),
  };
  let broken = 0;
  for (const tenant of tenants) {
    const verified = await verifyRecord(means, tenant, values);
    for (const line of report(verified)) process.stdout.write(`${line}\n`);
    if (!verified.ok) broken += 1;
  }
  return broken > 0 ? 1 : 0;
}
