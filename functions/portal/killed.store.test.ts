import { afterEach, beforeEach, expect, test } from 'vitest';
import { aPdf } from '#test/builders/portal-papers.ts';
import { aContent, openPortalTown, type PortalTown } from '#test/builders/portal-town.ts';
import { Killed, killAtWrite } from '#test/builders/table-faults.ts';
import { takeInFile } from './reactions/take-in-file.ts';
import { readGuidance } from './use-cases/read-guidance.ts';
import { searchPortal } from './use-cases/search-portal.ts';

let town: PortalTown;
beforeEach(async () => {
  town = await openPortalTown();
});
afterEach(() => town.close());

/** Does it again, as the queue and the browser do, until it is through. */
async function untilDone<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; attempt <= 5; attempt += 1)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  throw new Error('it never got through');
}
const shown = async (documentId: string) => {
  const read = await town.visit(readGuidance(town.table), { documentId });
  const { body } = await town.visit(searchPortal(town.table), { q: 'lygtemand' });
  return [read.status === 200, (body as { total: number }).total === 1];
};

for (const when of ['before', 'after'] as const)
  for (let kill = 1; kill <= 3; kill += 1)
    test(`killed ${when} write ${kill} of taking in and publishing, a document is shown and found, or neither`, async () => {
      const { documentId } = await town.write(aContent({ title: 'Lygtemanden' }));
      await town.upload(documentId, await aPdf());
      const messages = town.scanned();
      const { stop } = killAtWrite(town.client, kill, when);
      for (const message of messages) await untilDone(() => takeInFile(town, message));
      const [isShown, isFound] = await shown(documentId);
      expect(isShown).toBe(isFound);
      await untilDone(async () => {
        const reply = await town.publish(documentId);
        // Told twice, the second finds what the first has done.
        if (!reply.ok && reply.code !== 'nothing-changed') throw new Error(reply.code);
      });
      stop();
      expect(await shown(documentId)).toEqual([true, true]);
      expect((await town.read(documentId)).versions.map(({ number }) => number)).toEqual([1]);
    });

test('a file on which reading fails each time is refused in the end, instead of waited for', async () => {
  const { documentId } = await town.write();
  await town.upload(documentId, await aPdf());
  const [message = ''] = town.scanned();
  const failing = { table: town.table, files: { read: () => Promise.reject(new Error('out of memory')) } };
  for (const receive of [1, 2, 3, 4])
    await expect(takeInFile(failing, message, receive)).rejects.toThrow('out of memory');
  await takeInFile(failing, message, 5);
  expect((await town.read(documentId)).file).toMatchObject({ state: 'refused', problem: 'unreadable' });
});

test('a file that never comes leaves the document as it was, and another can take its place', async () => {
  const { documentId } = await town.write(aContent({ title: 'Lygtemanden', text: 'Om mørke.' }));
  await town.publish(documentId);
  await town.upload(documentId, await aPdf());
  town.scanned();
  expect(await town.publish(documentId)).toMatchObject({ code: 'document-not-ready' });
  expect(await shown(documentId)).toEqual([true, true]);
  await town.upload(documentId, await aPdf({ title: 'Ny' }));
  await town.takeIn();
  expect(await town.publish(documentId)).toMatchObject({ ok: true, value: { published: 2 } });
});
