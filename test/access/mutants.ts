import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Decider } from './cases.ts';

/** A fault to put into the rules: this text of that file becomes another. */
interface Mutant {
  file: 'decide.ts' | 'held.ts' | 'grants.ts';
  text: string;
  becomes: string;
}

const inDecide = (text: string, becomes: string): Mutant => ({ file: 'decide.ts', text, becomes });
const inHeld = (text: string, becomes: string): Mutant => ({ file: 'held.ts', text, becomes });

const inGrants = (text: string, becomes: string): Mutant => ({ file: 'grants.ts', text, becomes });

/** What could go wrong in `decide`, each as the smallest change that does it. */
export const mutants: Record<string, Mutant> = {
  'another municipality is reached': inDecide('actor.tenant !== facts.tenant', 'false'),
  'a letter reaches another child': inDecide('subject.childId !== actor.only', 'false'),
  'a letter reaches nothing': inDecide('subject.childId !== actor.only', 'true'),
  'a role without end date is over': inHeld('membership.to === undefined ||', ''),
  'a role counts before it begins': inHeld('membership.from <= today &&', ''),
  'a role counts after its end': inHeld('today <= membership.to', 'true'),
  'a role does not count on its first day': inHeld('membership.from <= today', 'membership.from < today'),
  'a role does not count on its last day': inHeld('today <= membership.to', 'today < membership.to'),
  'the dates of roles are ignored': inDecide('=> holdsOn(membership, today)', '=> true'),
  'the dates of the child’s places are ignored': inDecide('(place) => holdsOn(place, today)', '() => true'),
  'the dates of a service’s places are ignored': inDecide(
    'place.unitId === unitId && holdsOn(place, today)',
    'place.unitId === unitId',
  ),
  'the dates of releases are ignored': inDecide(
    'one.unitId === unitId && holdsOn(one, today)',
    'one.unitId === unitId',
  ),
  'a release to any service is enough': inDecide(
    'one.unitId === unitId && holdsOn(one, today)',
    'holdsOn(one, today)',
  ),
  'a release shows everything': inDecide(
    'for (const section of served.released) released.add(section)',
    'seesAll = true',
  ),
  'no role at all is told as a role that lacks the permission': inDecide('held.length === 0', 'false'),
  'only the first role counts': inDecide('of held)', 'of held.slice(0, 1))'),
  'roles are asked from the last to the first': inDecide('of held)', 'of held.toReversed())'),
  'all places must fit instead of one': inDecide('return places.some(', 'return places.every('),
  'only the first place counts': inDecide('return places.some(', 'return places.slice(0, 1).some('),
  'all groups of a role must fit instead of one': inDecide('groupIds.some((id)', 'groupIds.every((id)'),
  'staff reach their whole unit': inDecide("(scope === 'own-unit' ||", '(true ||'),
  'staff reach the unit itself': inDecide("scope === 'own-unit' && unitId", 'unitId'),
  'leaders reach every unit': inDecide('&& unitId === subject.unitId', ''),
  'a group of the same name in another unit is reached': inDecide(
    'place.unitId === unitId &&\n      (scope',
    "(scope === 'own-group' || place.unitId === unitId) &&\n      (scope",
  ),
  'leaders reach children of every unit': inDecide(
    'place.unitId === unitId &&\n      (scope',
    "(scope === 'own-unit' || place.unitId === unitId) &&\n      (scope",
  ),
  'what is for everyone needs a place': inDecide("scope === 'anyone' || ", ''),
  'the administrator needs a place': inDecide(" || scope === 'municipality'", ''),
  'a place is told as a role that lacks the permission': inDecide(
    'roleIncludes = true',
    'roleIncludes = false',
  ),
  'everyone is everyone’s parent': inDecide('one.id === actor.id && one.custody)', 'one.custody)'),
  'who has no custody is a parent, too': inDecide(
    'one.id === actor.id && one.custody)',
    'one.id === actor.id)',
  ),
  'parents go on when the child is of age': inDecide("ofAge !== 'adult' &&", ''),
  'parents go on answering for the young person': inDecide("&& ofAge !== 'child'", '&& false'),
  'parents may do nothing once the young person decides': inDecide("action === 'consent.answer' &&", ''),
  'a young person is anybody': inDecide('subject.childId === actor.id', 'true'),
  'one factor is enough': inDecide("actor.assurance === 'low'", 'false'),
  'one factor is never enough': inDecide('&& takesTwoFactors.has(action)', ''),
  'a municipality sets what it likes': inGrants('isWithin(scope, limits[role][action])', 'true'),
  'a municipality can set nothing': inGrants('entry ? entry.grants[action] : standard', 'standard'),
  'a variant of another role counts': inGrants('entry?.base !== role', 'false'),
  'a municipality can lock everyone out': inGrants('if (alwaysHeld[action]) return standard;', ''),
};

const access = new URL('../../shared/access/', import.meta.url);

/**
 * `decide` with the fault in it, from the files as they stand.
 * @throws when the text to change is not there exactly once: the rules were rewritten and the mutant must follow
 */
export async function decideWith({ file, text, becomes }: Mutant): Promise<Decider> {
  const directory = await mkdtemp(join(tmpdir(), 'mutant-'));
  try {
    for (const name of ['decide.ts', 'held.ts', 'grants.ts'] as const) {
      let source = await readFile(new URL(name, access), 'utf8');
      if (name === file) {
        if (source.split(text).length !== 2) throw new Error(`${file} does not hold this once: ${text}`);
        source = source.replace(text, () => becomes);
      }
      await writeFile(join(directory, name.replace('.ts', '.mjs')), runnable(source));
    }
    const address = pathToFileURL(join(directory, 'decide.mjs')).href;
    const { decide } = (await import(/* @vite-ignore */ address)) as { decide: Decider };
    return decide;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Plain JavaScript that finds what it imports from another folder. */
function runnable(source: string): string {
  return stripTypeScriptTypes(source)
    .replaceAll("'./held.ts'", "'./held.mjs'")
    .replace("'./grants.ts'", "'./grants.mjs'")
    .replaceAll(/'(\.[^']*\.ts)'/g, (_, path: string) => `'${new URL(path, access).href}'`);
}
