import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emitWs17 } from './emit-ws17.ts';
import type { Municipality } from './municipality-shape.ts';
import { contextPeople, entraPeople, uniloginPeople } from './sign-in.ts';
import { whoToTry } from './who-to-try.ts';

/**
 * Writes one `<regnr>.xml` per institution, `people.json` for the sign-in stand-ins and `who.json`. Files that are
 * there already are overwritten; others in the folder stay. Gives the number of bytes of grunddata.
 */
export async function writeMunicipality(municipality: Municipality, directory: string): Promise<number> {
  await mkdir(directory, { recursive: true });
  let bytes = 0;
  for (const unit of municipality.units) {
    const xml = [...emitWs17(unit)].join('');
    bytes += Buffer.byteLength(xml);
    await writeFile(join(directory, `${unit.regnr}.xml`), xml);
  }
  const people = {
    unilogin: uniloginPeople(municipality),
    entra: entraPeople(municipality),
    context: contextPeople(municipality),
  };
  await writeFile(join(directory, 'people.json'), JSON.stringify(people, null, 1));
  await writeFile(join(directory, 'who.json'), JSON.stringify(whoToTry(municipality), null, 1));
  return bytes;
}
