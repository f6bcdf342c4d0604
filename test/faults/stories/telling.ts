import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Result } from '#shared/refusals.ts';
import { openGate } from '#functions/access/index.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Session } from '#functions/kernel/gate.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { takeInFile } from '#functions/portal/reactions/take-in-file.ts';
import { objectKey, type PortalFiles } from '#functions/portal/store/portal-files.ts';
import { aPdf } from '#test/builders/portal-papers.ts';
import type { Step } from './story.ts';

const tenant = '0899';
export const toldModules = ['concerns', 'dialogues', 'portal', 'instruments'] as const;

type Make = (table: Table, files: PortalFiles) => Endpoint;
const isMake = (exported: unknown): exported is Make => typeof exported === 'function';

/** Every use case of the modules by the name of its contract, which is that of its file and of what it exports. */
async function findUseCases(): Promise<Map<string, Make>> {
  const files = toldModules.flatMap((module) => globSync(`functions/${module}/**/*.ts`));
  const made = new Map<string, Make>();
  for (const file of files.filter((one) => !/test\.ts$|api\.ts$|handler\.ts$/.test(one))) {
    const name = basename(file, '.ts');
    const exported = (await import(resolve(file))) as Record<string, unknown>;
    const found = exported[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    if (isMake(found)) made.set(name, found);
  }
  return made;
}
const useCases = findUseCases();

const families = ['mother', 'father', 'bonus'];
const sessionOf = (who: string): Session => ({
  side: who === 'child' ? 'child' : families.includes(who) ? 'guardian' : 'staff',
  assurance: 'substantial',
});

/** Files that are there as soon as they were offered: a PDF that everyone can read, the same whenever it is read. */
const files: PortalFiles = {
  offerUpload: (key) => Promise.resolve({ url: `https://files.example/${key}`, headers: {} }),
  downloadUrl: (key) => Promise.resolve(`https://files.example/${key}`),
  read: () => aPdf(),
};

/** What the malware scan says of a file (GuardDuty: "Malware Protection Object Scan Result"). */
const scanned = (documentId: string, fileId: string): string =>
  JSON.stringify({
    source: 'aws.guardduty',
    'detail-type': 'GuardDuty Malware Protection Object Scan Result',
    detail: {
      scanStatus: 'COMPLETED',
      s3ObjectDetails: {
        ...{ bucketName: 'portal', objectKey: objectKey(tenant, documentId, fileId), versionId: 'v1' },
      },
      scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND' },
    },
  });

/** Makes the request over a table. */
export async function ask({ who, name, input, now }: Step, table: Table): Promise<Result<unknown, string>> {
  const make = (await useCases).get(name);
  if (!make) throw new Error(`no use case ${name}`);
  return make(table, files).answer(openGate(table), input, {
    ...{ tenant, actorId: who === 'child' ? 'barnet' : who, now, today: dateOf(new Date(now)) },
    ...{ expiresAt: now, session: sessionOf(who) },
  });
}

/** Makes it, or has the queue hand over a file. A refusal is an error: who asks again for the same is answered the same. */
export async function tell(step: Step, table: Table): Promise<void> {
  if (step.name === 'take-in-file') {
    const { documentId, fileId } = step.input as { documentId: string; fileId: string };
    return takeInFile({ table, files }, scanned(documentId, fileId));
  }
  const answer = await ask(step, table);
  if (!answer.ok) throw new Error(`${step.name} was refused: ${answer.code}`);
}
