import type { Case } from '#shared/concerns/case.ts';
import type { CaseAction } from '#shared/concerns/actions.ts';

const at = '2026-11-02T08:00:00.000Z';
const by = { id: 'ellen', name: 'Ellen Prøve' };

/** A wonder as it stands right after it was raised on 2 November 2026. */
export const aCase = (change: Partial<Case> = {}): Case => ({
  ...{ id: 'sag-et', kind: 'wonder', state: 'raised', level: 0, unitId: 'myren' },
  ...{ groupId: 'myren-rod', groupName: 'Rød', raisedAt: at, raisedBy: by, holder: by },
  seen: { text: 'Står alene ved hegnet hver formiddag.', when: '', childSaid: '', parentsSaid: '' },
  ...{ goals: [], actions: [], services: [], version: 1 },
  moves: [{ id: 'sag-et', move: 'raise', at, by, to: 'raised', level: 0 }],
  ...change,
});

/** An action agreed for the surroundings of the child. */
export const anAction = (change: Partial<CaseAction> = {}): CaseAction => ({
  ...{ id: 'handling-et', text: 'En voksen følger med ud på legepladsen', target: 'surroundings' },
  ...{ responsibleId: 'ellen', responsibleName: 'Ellen Prøve', dueOn: '2026-11-16', reviewOn: '2026-12-28' },
  status: 'agreed',
  ...change,
});

export const aWholeAnalysis = {
  ...{ see: 'Går for sig selv', keeps: 'Ingen faste lege', tried: 'Vi har spurgt', parents: '', child: '' },
  want: 'At hun er med i en leg hver dag',
};
