import { describe, expect, it } from 'vitest';
import type { BrokenKind } from '#test/demo/broken.ts';
import { makeBroken, suspiciousKinds, unreadableKinds } from '#test/demo/broken.ts';
import { emitWs17 } from '#test/demo/emit-ws17.ts';
import { generateMunicipality } from '#test/demo/generate.ts';
import type { FileProblemCode } from './file-problem.ts';
import { readWs17 } from './read-ws17.ts';
import { inChunks, readText, sample } from './ws17-samples.examples.ts';

const school = generateMunicipality({ children: 200, seed: 8 }).units.find(({ kind }) => kind === 'school');
const file = school ? [...emitWs17(school)].join('') : '';

describe('a broken file', () => {
  const codes: Record<(typeof unreadableKinds)[number], FileProblemCode> = {
    truncated: 'truncated-file',
    'wrong-encoding': 'not-utf8',
    'entity-bomb': 'doctype-not-allowed',
    'wrong-namespace': 'wrong-namespace',
    'wrong-root': 'wrong-root',
    'unknown-code': 'unknown-code',
    'duplicate-local-person-id': 'duplicate-local-person-id',
    'missing-user-id': 'missing-element',
  };

  it.each(unreadableKinds)('is refused as a whole, with code and place: %s', async (kind) => {
    const result = await readWs17(inChunks([makeBroken(file, kind)]));
    expect(result).toMatchObject({ ok: false, code: codes[kind] });
    expect(result.ok ? 0 : result.line).toBeGreaterThan(0);
    expect(result.ok ? 0 : result.column).toBeGreaterThan(0);
    expect(result).not.toHaveProperty('value');
  });

  it.each(unreadableKinds)('is refused alike however its bytes are cut: %s', async (kind) => {
    const bytes = makeBroken(sample, kind);
    const whole = await readWs17(inChunks([bytes]));
    for (let cut = 0; cut <= bytes.length; cut += 7) {
      expect(
        await readWs17(inChunks([bytes.subarray(0, cut), bytes.subarray(cut)])),
        `cut at ${cut}`,
      ).toEqual(whole);
    }
  });

  it.each(suspiciousKinds)(
    'that is only suspicious is read, for the import to judge: %s',
    async (kind: BrokenKind) => {
      const result = await readWs17(inChunks([makeBroken(file, kind)]));
      const whole = school?.people.length ?? 0;
      const people = { 'empty-institution': 0, 'half-gone': Math.ceil(whole / 2), 'new-school-year': whole }[
        kind as (typeof suspiciousKinds)[number]
      ];
      expect(result.ok && result.value.people).toHaveLength(people);
      if (kind === 'new-school-year') expect(result.ok && result.value.schoolYear).toBe('2027-2028');
    },
  );

  it('is refused wherever it ends too early', async () => {
    const bytes = new TextEncoder().encode(sample);
    const end = sample.lastIndexOf('>') + bytes.length - sample.length;
    for (let length = 0; length <= end; length++) {
      const result = await readWs17(inChunks([bytes.subarray(0, length)]));
      expect(result, `after ${length} bytes`).toMatchObject({ ok: false, code: 'truncated-file' });
    }
  });
});

describe('a file that departs from the standard', () => {
  const student = 'UNILoginExportFullMyndighed/Institution/InstitutionPerson[1]/Student';
  const person = 'UNILoginExportFullMyndighed/Institution/InstitutionPerson[1]/Person';
  // prettier-ignore
  const cases: [string, string | RegExp, string, FileProblemCode, number, string?][] = [
    ['an element nobody knows', '<cm:Level>', '<cm:Ny/><cm:Level>', 'unknown-element', 18, student],
    ['an element of a namespace nobody knows', '<cm:Level>', '<x xmlns="urn:x"/><cm:Level>', 'unknown-element', 18],
    ['a group reference in the namespace of the group', /<c3:GroupId>SFO-GUL<\/c3:GroupId>/, '<cm:GroupId>SFO-GUL</cm:GroupId>', 'wrong-namespace', 18, student],
    ['elements in another order', /(<cm:Level>4<\/cm:Level>)(.*)(<c3:GroupId>)/, '$2$1$3', 'missing-element', 18, student],
    ['an early element late', /(<cm:FirstName>Åse<\/cm:FirstName>)(.*)$/m, '$2$1', 'missing-element', 11, person],
    ['an optional element too late', /(<cm:StudentNumber>17<\/cm:StudentNumber>)(<cm:Level>4<\/cm:Level>)/, '$2$1', 'element-out-of-order', 18, student],
    ['an element twice', '<cm:Level>4</cm:Level>', '<cm:Level>4</cm:Level><cm:Level>4</cm:Level>', 'repeated-element', 18, student],
    ['text between elements', '<fm:Student>', '<fm:Student>x', 'unexpected-text', 18, student],
    ['an element inside a text', '<cm:Level>4', '<cm:Level><cm:Level/>4', 'unknown-element', 18, `${student}/Level`],
    ['a person without a role', /<cm:Extern>.*<\/cm:Extern>/, '', 'missing-element', 26],
    ['no institution number', /<cm:InstitutionNumber>.*\n/, '', 'missing-element', 6],
    ['an institution number of five characters', '999901', '99990', 'wrong-length', 6],
    ['two groups of the same id', '<cm:GroupId>SFO-GUL', '<cm:GroupId>4A', 'duplicate-group-id', 9],
    ['the same user twice', '1000013d03', '1000013b36', 'duplicate-user-id', 25],
    ['an empty name', '>Åse<', '> <', 'empty-value', 11, `${person}/FirstName`],
    ['a name without end', '>Åse<', `>${'Å'.repeat(501)}<`, 'value-too-long', 11],
    ['a field of megabytes', '>Åse<', `>${'Å'.repeat(3_000_000)}<`, 'token-too-long', 11],
    ['a day that does not exist', '2015-01-01<', '2015-02-29<', 'invalid-date', 14, `${person}/BirthDate`],
    ['a time that does not exist', 'T04:00:00', 'T25:00:00', 'invalid-date-time', 2],
    ['a personal number of eleven digits', '6101154002', '61011540021', 'invalid-cpr', 13, `${person}/CivilRegistrationNumber`],
    ['a personal number with an impossible date', '6101154002', '6113154002', 'invalid-cpr', 13],
    ['a relation nobody knows', 'Officielt tilknyttet person', 'Ven', 'unknown-code', 19, `${student}/ContactPerson[1]/@relation`],
    ['an access level that is no number', 'accessLevel="-2"', 'accessLevel="x"', 'invalid-integer', 19],
    ['an access level beyond 32 bits', 'accessLevel="-2"', 'accessLevel="2147483648"', 'invalid-integer', 19],
    ['custody that is neither true nor false', 'childCustody="false"', 'childCustody="nej"', 'invalid-boolean', 19],
    ['no word on custody', 'childCustody="false" ', '', 'missing-attribute', 19],
    ['no word on protection', ' protected="true"', '', 'missing-attribute', 11, person],
    ['an attribute nobody knows', 'protected="true"', 'protected="true" ny="1"', 'unknown-attribute', 11, person],
    ['an element declared empty', '<cm:Address>', '<cm:Address xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true">', 'unknown-attribute', 15],
    ['a school year of three years', '2025-2026', '2025-2027', 'invalid-school-year', 4],
    ['another level', 'accessLevel="full"', 'accessLevel="medium"', 'unknown-code', 2],
    ['another version', 'wsieksport/7/fullmyndighed', 'wsieksport/6/fullmyndighed', 'wrong-version', 2],
    ['the old namespaces', /https:[^"]+fullmyndighed/, 'https://wsieksport.unilogin.dk/eksport/fullmyndighed', 'wrong-version', 2],
    ['another encoding by its own word', 'encoding="UTF-8"', 'encoding="ISO-8859-1"', 'not-utf8', 1],
    ['XML 1.1', 'version="1.0"', 'version="1.1"', 'malformed-xml', 1],
    ['an entity nobody declared', '>Åse<', '>&aase;<', 'malformed-xml', 11],
    ['a tag that is not closed', '</fm:Student>', '', 'malformed-xml', 20],
    ['a second document', /$/, '<x/>', 'malformed-xml', 29],
    ['a document type without entities', '<fm:UNI', '<!DOCTYPE x>\n<fm:UNI', 'doctype-not-allowed', 2],
  ];

  it.each(cases)('is refused: %s', async (_, what, by, code, line, path) => {
    const changed = sample.replace(what, by);
    expect(changed).not.toBe(sample);
    const result = await readText(changed);
    expect(result).toMatchObject({ ok: false, code, line, ...(path !== undefined && { path }) });
  });

  it('is refused without a word of what stands in it', async () => {
    for (const [, what, by] of cases) {
      const result = await readText(sample.replace(what, by));
      const said = result.ok ? '' : `${result.path} ${result.detail}`;
      expect(said).not.toMatch(/Åse|Øre|Bo\b|6101154002|1000013|aase|Lars|Ven|Ny/);
    }
  });

  it('is refused when elements lie in each other without end', async () => {
    const deep = sample.replace('<cm:Address>', '<cm:Address>'.repeat(50_000));
    expect(await readText(deep)).toMatchObject({ ok: false, code: 'unknown-element', line: 15 });
  });

  it('is refused when it is larger than allowed, without being read to its end', async () => {
    let given = 0;
    const endless = (async function* () {
      yield new TextEncoder().encode(sample.slice(0, sample.indexOf('</fm:Institution>')));
      for (; given < 1000; given++) yield new TextEncoder().encode(' '.repeat(1000));
    })();
    expect(await readWs17(endless, { maxBytes: 20_000 })).toMatchObject({
      ok: false,
      code: 'file-too-large',
    });
    expect(given).toBeLessThan(20);
  });
});
