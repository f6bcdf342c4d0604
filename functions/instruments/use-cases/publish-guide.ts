import { guideGaps } from '#shared/instruments/guide-gaps.ts';
import { publishGuide as contract } from '#shared/instruments/publish-guide.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { nextGuide, saysTheSame } from '../domain/next-guide.ts';
import { readGuideInForce, readGuideParts } from '../guide-store.ts';
import { publishNext } from './publish-next.ts';
import { addNextGuide } from './add-next-guide.ts';
import { readWholeGuide } from './read-whole-guide.ts';

/** Adds the next version of the action guide. */
export const publishGuide = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => readWholeGuide(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    run: ({ input: { basedOn, content, parts }, tenant, now, actor, loaded: current }) =>
      publishNext({
        ...{ basedOn, inForce: current.guide },
        async add() {
          const by = { id: actor.id, name: actor.name };
          const next = nextGuide(current, content, parts, { by, at: now });
          if (next.guide.changed.length === 0) return refused('nothing-changed');
          const byDegree = Object.fromEntries(next.parts.map((part) => [part.degree, part]));
          const [gap] = guideGaps(content, byDegree);
          if (gap) return refused('guide-has-gaps', { facts: { gap: gap.code, degree: gap.degree } });
          return (await addNextGuide(table, tenant, current, next)) ? done(next.guide) : undefined;
        },
        newest: () => readGuideInForce(table, tenant),
        isRepeat: async (guide) =>
          saysTheSame({ guide, parts: await readGuideParts(table, tenant, guide) }, { content, parts }),
      }),
  });
