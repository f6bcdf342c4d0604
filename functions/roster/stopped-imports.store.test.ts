import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keysFrom } from '#functions/kernel/municipality-keys.ts';
import { readChildProfiles } from '#functions/people/index.ts';
import { aGate, anAdministrator, asking } from '#test/builders/people-asking.ts';
import { openTestRoster, type TestRoster } from '#test/builders/people-import.ts';
import { aPupil, aSchool, aTeacher } from '#test/builders/people-snapshot.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { LAST_RECEIVE, reactToMessage } from './reactions/react-to-message.ts';
import { listImports, readImport } from './store/import-store.ts';
import { answerImport } from './use-cases/answer-import.ts';

const keys = keysFrom(Buffer.alloc(32, 7), '0899');

/** A queue that hands a message out until it succeeds, or five times: then it is dead. */
async function deliver(roster: TestRoster, dead: string[]) {
  for (let message = roster.queue.shift(); message !== undefined; message = roster.queue.shift())
    for (let receives = 1, isTaken = false; !isTaken; receives += 1) {
      if (receives > LAST_RECEIVE) dead.push(message);
      isTaken =
        receives > LAST_RECEIVE ||
        (await reactToMessage(roster.tools, message, receives).then(
          () => true,
          () => false,
        ));
    }
}

describe('an import whose message fails every time', () => {
  let opened: TestTable;
  let roster: TestRoster;
  let brokenAt: 'nowhere' | 'reading' | 'applying' = 'nowhere';
  const dead: string[] = [];
  beforeAll(async () => {
    opened = await openTestTable();
    roster = openTestRoster(opened.table, keys, {
      mayGoOn() {
        if (brokenAt === 'applying') throw new Error('broken');
        return true;
      },
    });
    const { files } = roster.tools;
    roster.tools.files = {
      read(key, version) {
        if (brokenAt === 'reading') throw new Error('broken');
        return files.read(key, version);
      },
    };
  });
  afterAll(() => opened.close());

  const answer = (importId: string, version: number, word: string) =>
    answerImport(opened.table, roster.tools.queue).answer(
      aGate(anAdministrator),
      { importId, version, answer: word },
      asking,
    );
  const drop = async (regnr: string, people = [aPupil(), aTeacher()]) => {
    const key = roster.drop(aSchool({ regnr, people }), `0899/${regnr}.xml`);
    await deliver(roster, dead);
    const found = (await listImports(opened.table, '0899')).find((one) => one.objectKey === key);
    if (!found) throw new Error('the file made no import');
    return found;
  };

  test('is shown as stopped, and its message is kept for those who look after the system', async () => {
    brokenAt = 'reading';
    expect(await drop('899001')).toMatchObject({ state: 'stopped', stoppedIn: 'checking' });
    expect(dead).toHaveLength(1);
    brokenAt = 'applying';
    expect(await drop('899002')).toMatchObject({ state: 'stopped', stoppedIn: 'applying' });
    expect(dead).toHaveLength(2);
  });

  test('does not begin again by itself when the same notice comes once more', async () => {
    const stopped = await drop('899003');
    brokenAt = 'nowhere';
    await reactToMessage(roster.tools, dead.at(-1) ?? '');
    expect(await readImport(opened.table, '0899', stopped.id)).toMatchObject({ state: 'stopped' });
  });

  test('goes on from where it stood when an administrator says so, and ends as if nothing had been', async () => {
    for (const one of await listImports(opened.table, '0899')) {
      expect(await answer(one.id, one.version, 'retry')).toMatchObject({
        value: { state: one.stoppedIn, version: one.version + 1 },
      });
      await deliver(roster, dead);
      expect(await readImport(opened.table, '0899', one.id)).toMatchObject({ state: 'done' });
    }
    const [freja] = await readChildProfiles(opened.table, '0899', [keys.personId(aPupil().uniid)]);
    expect(freja?.affiliations.map((place) => place.unitId).sort()).toEqual(['899001', '899002', '899003']);
  });

  test('is let go on once, however often that is said, also when the first reply was lost', async () => {
    brokenAt = 'applying';
    const pupil = aPupil({ uniid: '2000013a77', localId: 'e-77', cpr: '6501150177' });
    const { id, version } = await drop('899004', [pupil]);
    brokenAt = 'nowhere';
    expect(await answer(id, version - 1, 'retry')).toMatchObject({ code: 'changed-meanwhile' });
    await answer(id, version, 'retry');
    expect(await answer(id, version, 'retry')).toMatchObject({ value: { state: 'applying' } });
    await deliver(roster, dead);
    expect(await answer(id, version, 'retry')).toMatchObject({ value: { state: 'done' } });
    expect(await readImport(opened.table, '0899', id)).toMatchObject({ retries: 1 });
  });

  test('is neither approved nor rejected, and one that never stopped is not retried', async () => {
    brokenAt = 'applying';
    const { id, version } = await drop('899005');
    expect(await answer(id, version, 'approve')).toMatchObject({ code: 'not-waiting' });
    expect(await answer(id, version, 'reject')).toMatchObject({ code: 'not-waiting' });
    brokenAt = 'nowhere';
    const done = await drop('899006');
    expect(await answer(done.id, done.version, 'retry')).toMatchObject({ code: 'not-stopped' });
  });

  test('stays as it is when it had come to its end before the last receive', async () => {
    const done = await drop('899007');
    await reactToMessage(
      roster.tools,
      JSON.stringify({ kind: 'go-on', tenant: '0899', importId: done.id }),
      LAST_RECEIVE,
    );
    expect(await readImport(opened.table, '0899', done.id)).toEqual(done);
  });
});
