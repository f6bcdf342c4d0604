import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { institutionSnapshotSchema } from '#shared/roster/institution-snapshot.ts';
import { emitWs17 } from '#test/demo/emit-ws17.ts';
import { generateMunicipality } from '#test/demo/generate.ts';
import type { DemoUnit } from '#test/demo/municipality-shape.ts';
import { readWs17 } from './read-ws17.ts';
import { inChunks, readText, sample } from './ws17-samples.examples.ts';

const textOf = (unit: DemoUnit) => [...emitWs17(unit)].join('');
/** Without the kind of unit, which no file tells. */
const snapshotOf = (unit: DemoUnit) => institutionSnapshotSchema.parse(unit);

describe('reading a WS17 file', () => {
  it('gives back the people, groups and facts that were written, for any municipality', async () => {
    const municipalities = fc.record({ seed: fc.integer(), children: fc.integer({ min: 0, max: 120 }) });
    await fc.assert(
      fc.asyncProperty(municipalities, async (options) => {
        for (const unit of generateMunicipality(options).units) {
          const result = await readText(textOf(unit));
          expect(result).toEqual({ ok: true, value: snapshotOf(unit) });
        }
      }),
      { numRuns: 15 },
    );
  });

  it('gives a snapshot that satisfies its schema', async () => {
    for (const unit of generateMunicipality({ children: 100, seed: 3 }).units) {
      const result = await readText(textOf(unit));
      expect(institutionSnapshotSchema.parse(result.ok ? result.value : result)).toEqual(snapshotOf(unit));
    }
  });

  it('reads every field of the standard', async () => {
    const result = await readText(sample);
    // prettier-ignore
    expect(result.ok && result.value).toEqual({
      source: 'stil-ws17',
      regnr: '999901',
      name: 'Prøveskolen',
      schoolYear: '2026-2027',
      exportedAt: '2026-07-01T04:00:00',
      importSources: [
        { source: 'Prøve', sourceDateTime: '2026-06-30T22:10:00', schoolYear: '2026-2027' },
        { source: 'Prøve', sourceDateTime: '2026-06-30T22:10:00', schoolYear: '2025-2026' },
      ],
      groups: [
        { id: '4A', name: '4.A', type: 'main', level: '4', line: 'A', from: '2025-08-01', to: '2026-07-31' },
        { id: 'SFO-GUL', type: 'sfo' },
      ],
      people: [
        {
          kind: 'child', localId: 'e-1', source: 'Prøve', protected: true, first: 'Åse', last: "D'Øre & <Søn>",
          uniid: '1000013b36', cpr: '6101154002', cprType: 'replacement', email: 'aase@post.example',
          birth: '2015-01-01', gender: 'female', alias: { first: 'Ås', last: 'Øre' },
          address: {
            street: 'Prøvevej 1', postalCode: '0091', postalDistrict: 'Tråby', countryCode: 'DK',
            country: 'Danmark', municipalityCode: '0899', municipalityName: 'Tråby Kommune',
          },
          phones: {
            home: { number: '00000001', protected: false },
            work: { number: '00000002', protected: false },
            mobile: { number: '00000003', protected: true },
          },
          roles: ['pupil'], studentNumber: '17', level: '4', location: 'Nord', mainGroup: '4A', groups: ['SFO-GUL'],
          contacts: [
            {
              relation: 'officially-attached', custody: false, accessLevel: -2,
              uniid: '1000013c01', first: 'Bo', last: 'Prøve', protected: false,
            },
          ],
        },
        {
          kind: 'employee', localId: 'm-1', source: 'Prøve', protected: false, first: 'Lars', last: 'Lærer',
          uniid: '1000013d02', roles: ['teacher', 'management'], shortName: 'LL', occupation: 'Lærer',
          location: 'Syd', groups: ['4A', 'SFO-GUL'],
        },
        {
          kind: 'external', source: 'Prøve', protected: false, first: 'Eva', last: 'Ekstern',
          uniid: '1000013d03', roles: ['trainee'], groups: ['4A'],
        },
      ],
    });
  });

  it('gives the same for every place where the bytes may be cut, also inside a letter', async () => {
    const bytes = new TextEncoder().encode(sample);
    const whole = await readText(sample);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const chunks = [bytes.subarray(0, cut), bytes.subarray(cut)];
      expect(await readWs17(inChunks(chunks)), `cut at ${cut}`).toEqual(whole);
    }
    expect(await readWs17(inChunks(Array.from(bytes, (byte) => Uint8Array.of(byte))))).toEqual(whole);
  });

  it('does not keep a number of unknown type that is no personal number', async () => {
    const other = sample.replace('6101154002', 'KOT-123').replace('CPR_REPLACEMENT_ID', 'CPR_UNKNOWN_TYPE');
    const result = await readText(other);
    expect(result.ok && result.value.people[0]).not.toHaveProperty('cpr');
  });

  it('accepts a byte order mark, comments, character data sections and collapses white space', async () => {
    const dressed = sample
      .replace('<cm:FirstName>Lars<', '<cm:FirstName>\n <!-- x --><![CDATA[La]]>rs\t<')
      .replace('Prøvevej 1', 'Prøvevej \n  1');
    expect(await readText(`\uFEFF${dressed}`)).toEqual(await readText(sample));
  });

  it('lets a failing source fail: that says nothing about the file', async () => {
    const failing = (async function* () {
      yield new TextEncoder().encode(sample.slice(0, 100));
      throw new Error('connection lost');
    })();
    await expect(readWs17(failing)).rejects.toThrow('connection lost');
  });
});
