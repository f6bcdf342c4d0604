import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { emitWs17 } from './emit-ws17.ts';
import { generateMunicipality } from './generate.ts';
import { isEmployee } from './sign-in.ts';
import { writeMunicipality } from './write-municipality.ts';

const directory = mkdtempSync(join(tmpdir(), 'demo-municipality-'));
afterAll(() => rmSync(directory, { recursive: true }));
const town = generateMunicipality({ children: 2000, seed: 2 });
const bytes = await writeMunicipality(town, directory);
const json = (file: string): unknown => JSON.parse(readFileSync(join(directory, file), 'utf8'));

const peopleSchema = z.object({
  unilogin: z.array(
    z.strictObject({
      uniid: z.string(),
      label: z.string(),
      actor: z.enum(['Elev', 'Medarbejder', 'Kontaktperson']),
      loa: z.enum(['EnFaktor', 'ToFaktor']),
      institutions: z.array(z.string().length(6)).min(1),
    }),
  ),
  entra: z.array(
    z.strictObject({ oid: z.guid(), name: z.string(), email: z.email(), roles: z.array(z.string()) }),
  ),
  context: z.array(
    z.strictObject({ uuid: z.guid(), name: z.string(), email: z.email(), roles: z.array(z.string()) }),
  ),
});
const whoSchema = z.array(
  z.strictObject({
    ...{ name: z.string(), role: z.string(), unit: z.string().min(1), how: z.string() },
    see: z.string().min(1),
  }),
);

describe('the written municipality', () => {
  it('is one file per institution, named by its number, with the bytes that were emitted', () => {
    const files = readdirSync(directory).filter((file) => file.endsWith('.xml'));
    expect(files.sort()).toEqual(town.units.map(({ regnr }) => `${regnr}.xml`).sort());
    let read = 0;
    for (const unit of town.units) {
      const content = readFileSync(join(directory, `${unit.regnr}.xml`));
      expect(content.toString('utf8')).toBe([...emitWs17(unit)].join(''));
      read += content.length;
    }
    expect(bytes).toBe(read);
  });

  it('lets every employee sign in, once, with all their units', () => {
    const { unilogin, entra } = peopleSchema.parse(json('people.json'));
    const posts = town.units.flatMap(({ regnr, people }) =>
      people.filter(isEmployee).map(({ uniid }) => [uniid, regnr]),
    );
    const signIns = unilogin.filter(({ actor }) => actor === 'Medarbejder');
    expect(
      signIns.flatMap(({ uniid, institutions }) => institutions.map((regnr) => [uniid, regnr])).sort(),
    ).toEqual(posts.sort());
    expect(new Set(unilogin.map(({ uniid }) => uniid)).size).toBe(unilogin.length);
    expect(new Set(entra.map(({ oid }) => oid)).size).toBe(entra.length);
    expect(new Set(entra.map(({ email }) => email)).size).toBe(entra.length);
    expect(entra.filter(({ roles }) => roles.includes('administrator'))).toHaveLength(1);
  });

  it('names fourteen people to try, all of whom can sign in, two of them of the same group', () => {
    const who = whoSchema.parse(json('who.json'));
    const { unilogin, entra, context } = peopleSchema.parse(json('people.json'));
    const ways = [
      ...unilogin.map(({ uniid }) => `Unilogin: ${uniid}`),
      ...entra.map(({ email }) => `Entra ID: ${email}`),
      ...context.map(({ email }) => `Context Handler: ${email}`),
    ];
    for (const { how } of who) expect(ways).toContain(how);
    expect(who.map(({ role }) => role)).toEqual([
      'Systemadministrator',
      'Pædagog',
      'Pædagog',
      'Leder',
      'Pædagog',
      'Lærer',
      'Skoleleder',
      'Børne- og ungechef',
      'Leder',
      'Forælder',
      'Elev',
      'Ung',
      'Lærer og forælder',
      'Psykolog',
    ]);
    expect(new Set(who.map(({ how }) => how)).size).toBe(who.length);
    expect(who[1]?.unit).toBe(who[2]?.unit);
    expect(who[4]?.unit.split(',')[0]).not.toBe(who[1]?.unit.split(',')[0]);
  });
});
