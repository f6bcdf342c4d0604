import { decide } from '#shared/access/decide.ts';
import { permissions, type Permission } from '#shared/access/permissions.ts';
import { openCedarByPolicy } from './cedar-by-policy.ts';
import { openCedarDecider } from './cedar-decider.ts';
import { openCedar } from './cedar-engine.ts';
import { compare, type Comparison } from './compare.ts';
import { combinedCases, everySingleCase, singleCases } from './enumerate.ts';
import { permissionKinds } from './permission-kinds.ts';
import { CASES_PER_TOWN, randomCases } from './random-cases.ts';

/** A part of the proof that one worker does by itself. */
export type Work =
  | { part: 'every permission by itself' | 'single' | 'combined'; action: Permission }
  | { part: 'random' | 'as a whole'; town: number; seed: number };

/** The whole proof: enumerated, and so many towns drawn from the seed. The longest first, so that no worker waits. */
export function allWork(towns: number, seed: number): Work[] {
  const kinds = permissionKinds().flatMap(([one]) => (one ? [one] : []));
  return [
    ...kinds.map((action): Work => ({ part: 'single', action })),
    ...permissions.map((action): Work => ({ part: 'every permission by itself', action })),
    ...kinds.map((action): Work => ({ part: 'combined', action })),
    ...(['random', 'as a whole'] as const).flatMap((part) =>
      Array.from({ length: towns }, (_, town): Work => ({ part, town, seed })),
    ),
  ];
}

/** So many of each town's cases are put to Cedar as a whole, too. */
const AS_A_WHOLE = CASES_PER_TOWN / 20;

/** Does work after work. Cedar judges each policy once for all that is alike to it (`cedar-by-policy.ts`). */
export function openWorker(): (work: Work) => Comparison {
  const byPolicy = openCedarByPolicy();
  const whole = openCedar();
  return (work) => {
    switch (work.part) {
      case 'single':
        return compare(everySingleCase(work.action), decide, openCedarDecider(byPolicy));
      case 'every permission by itself':
        return compare(singleCases([work.action]), decide, openCedarDecider(byPolicy));
      case 'combined':
        return compare(combinedCases(work.action), decide, openCedarDecider(byPolicy));
      case 'random':
        // Nobody of one town is met in another: what was remembered is of no use there.
        return compare(casesOf(work), decide, openCedarDecider(openCedarByPolicy()));
      case 'as a whole':
        return compare(casesOf(work).take(AS_A_WHOLE), decide, openCedarDecider(whole));
    }
  };
}

const casesOf = ({ town, seed }: { town: number; seed: number }) => randomCases(town, town + 1, seed);
