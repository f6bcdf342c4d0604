import { guideGaps } from '#shared/instruments/guide-gaps.ts';
import { publishGuide as contract } from '#shared/instruments/publish-guide.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { nextGuide, saysTheSame } from '../domain/next-guide.ts';
import { readWholeGuide } from './read-whole-guide.ts';
import { addNextGuide } from './add-next-guide.ts';

/**
 * Adds the next version of the action guide. Who edited a version that is no longer in force is shown the one that is; a
 * repeat of the request that made it is answered as the first was.
 */
export const publishGuide = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => readWholeGuide(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    async run({ input, tenant, now, actor, loaded: current }) {
      const { basedOn, content, parts } = input;
      if (current.guide.version === basedOn) {
        const by = { id: actor.id, name: actor.name };
        const next = nextGuide(current, content, parts, { by, at: now });
        if (next.guide.changed.length === 0) return refused('nothing-changed');
        const byDegree = Object.fromEntries(next.parts.map((part) => [part.degree, part]));
        const [gap] = guideGaps(content, byDegree);
        if (gap) return refused('guide-has-gaps', { facts: { gap: gap.code, degree: gap.degree } });
        if (await addNextGuide(table, tenant, current, next)) return done(next.guide);
      }
      const newest = await readWholeGuide(table, tenant);
      const isRepeat = newest.guide.version === basedOn + 1 && saysTheSame(newest, { content, parts });
      return isRepeat ? done(newest.guide) : refused('changed-meanwhile', { current: newest.guide });
    },
  });
