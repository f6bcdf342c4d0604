import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { emitWs17 } from './emit-ws17.ts';
import { evolve } from './evolve.ts';
import { generateMunicipality } from './generate.ts';
import type { DemoUnit } from './municipality-shape.ts';

const schemaFile = (fileName: string) => ({
  fileName,
  contents: readFileSync(new URL(`ws17-v7/${fileName}`, import.meta.url), 'utf8'),
});

async function schemaErrors(units: DemoUnit[], change = (xml: string) => xml): Promise<string[]> {
  const result = await validateXML({
    xml: units.map((unit) => ({
      fileName: `${unit.regnr}.xml`,
      contents: change([...emitWs17(unit)].join('')),
    })),
    schema: [schemaFile('fullmyndighed.xsd')],
    preload: [schemaFile('common.xsd'), schemaFile('common3.xsd')],
    maxMemoryPages: 4096,
  });
  return result.errors.map(({ message }) => message);
}

const town = generateMunicipality({ children: 2000, seed: 1 });

describe('a grunddata file', () => {
  it('is valid against the schema, for every institution', async () => {
    expect(await schemaErrors(town.units)).toEqual([]);
  });

  it('stays valid when the municipality changes and a school year begins', async () => {
    const events = {
      seed: 2,
      leavers: 40,
      movers: 40,
      newcomers: 40,
      newSchoolYear: true,
      nameChanges: 40,
      staffLeavers: 10,
    };
    expect(await schemaErrors(evolve(town, events).municipality.units)).toEqual([]);
  });

  it('would be found invalid if a group reference stood in the namespace of the group', async () => {
    const wrong = (xml: string) => xml.replaceAll('c3:GroupId', 'cm:GroupId');
    expect(await schemaErrors(town.units.slice(0, 1), wrong)).not.toEqual([]);
  });
});
