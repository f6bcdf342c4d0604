import { unansweredSigns } from '#shared/concerns/answered-stop.ts';
import { inWords } from '#shared/concerns/placement-marks.ts';
import type { Placement } from '#shared/concerns/placement.ts';
import { savePlacement as contract } from '#shared/concerns/save-placement.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { readRulerBand, readRulerVersion } from '#functions/instruments/index.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { readNotificationsOf } from '../guard/notification-store.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { loadCase } from '../store/case-store.ts';
import { putPlacement, readPlacedChild, readPlacements } from './placement-store.ts';
import { hasBeenFollowed, isSameWords } from './rules.ts';

/**
 * Keeps what one person says on a ruler, in the words the ruler had: two round trips at most. The same sent again is
 * the same write; a correction names the version it was made from.
 */
export const savePlacement = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId, caseId, placing }, { tenant }) {
      const [found, about, ruler, answers] = await Promise.all([
        readPlacedChild(table, tenant, childId),
        caseId === undefined ? undefined : loadCase(table, { tenant, childId, caseId }),
        readRulerVersion(table, tenant, placing.rulerId, placing.rulerVersion),
        readNotificationsOf(table, tenant, childId),
      ]);
      const [band, moved] = await Promise.all([
        ruler && readRulerBand(table, tenant, ruler, placing.bandId),
        found && found.child.id !== childId ? readNotificationsOf(table, tenant, found.child.id) : [],
      ]);
      return found && { ...found, about: about?.one, ruler, band, answers: [...answers, ...moved] };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ input, tenant, actor, now, decision, loaded }) {
      const { placementId, caseId, version, placing } = input;
      const { child, placements, about, ruler, band, answers } = loaded;
      if (!seesCases(decision)) return refused('not-found');
      if (!ruler || !band) return refused('unknown-ruler');
      const words = inWords(ruler, band, placing);
      if (!words) return refused('not-on-the-ruler');
      const stored = placements.find(({ id }) => id === placementId);
      if (stored && stored.by.id !== actor.id) return refused('not-permitted');
      if (stored && stored.caseId === caseId && isSameWords(stored, words)) return done(stored);
      if ((stored?.version ?? 0) !== version) return refused('changed-meanwhile', { current: stored });
      if (caseId !== undefined && !about) return refused('unknown-case');
      if (stored && stored.caseId !== caseId) return refused('unknown-case');
      // What is placed when all is over is the very last word of a case.
      if (about?.state === 'closed' && placing.occasion !== 'after') return refused('case-closed');
      if (stored && hasBeenFollowed(stored, placements, about)) return refused('others-have-followed');
      // What one has answered in an earlier version is answered.
      const known = new Set(stored?.risk.map(({ id }) => id));
      const fresh = words.risk.filter(({ id }) => !known.has(id));
      const own = answers.filter(({ by }) => by.id === actor.id);
      if (unansweredSigns(fresh, own, now).length > 0) return refused('stop-unanswered');
      const next: Placement = {
        kind: 'placement',
        id: placementId,
        ...(caseId !== undefined && { caseId }),
        ...words,
        at: stored?.at ?? now,
        ...(stored && { correctedAt: now }),
        by: { id: actor.id, name: actor.name },
        version: version + 1,
      };
      if (await putPlacement(table, tenant, child.id, next)) return done(next);
      const current = (await readPlacements(table, tenant, child.id)).find(({ id }) => id === placementId);
      return current && current.by.id === actor.id && isSameWords(current, words)
        ? done(current)
        : refused('changed-meanwhile', { current });
    },
  });
