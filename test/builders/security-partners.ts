import type { Item } from '#functions/kernel/table.ts';
import { unitKey } from '#functions/people/store/unit-store.ts';
import { partition } from '#functions/kernel/keys.ts';
import { today, type Municipality } from './security-people.ts';

export const partnerUnit = 'unit-partner';
export const partnerUnitName = 'House unit-partner';

/** Someone outside, as far as they have come; each municipality has its own. */
export const partnerId = (stage: 'invited' | 'active', { letter }: Municipality): string =>
  `partner-${stage}-${letter}`;

/** An organisation outside with one person who is invited and one who is in. */
export function partnerItems(where: Municipality): Item[] {
  const { tenant, mark } = where;
  const stages = (['invited', 'active'] as const).flatMap((stage): Item[] => {
    const personId = partnerId(stage, where);
    const access = {
      ...{ personId, unitId: partnerUnit, name: `${mark}partner`, email: `${mark}@partner.example` },
      ...{ stage, endsOn: '2999-01-01', invitedBy: `${mark}inviter`, inviterId: 'someone' },
      ...{ sentAt: `${today}T06:00:00.000Z`, linkEndsAt: '2999-01-01T00:00:00.000Z', version: 1 },
    };
    return [
      { pk: partition(tenant, 'partners'), sk: `${personId}#${partnerUnit}`, ...access },
      { pk: partition(tenant, 'person', personId), sk: 'partner-login', login: `login${stage}` },
    ];
  });
  const unit = { id: partnerUnit, name: partnerUnitName, kind: 'partner', groups: [], version: 1 };
  return [{ ...unitKey(tenant, partnerUnit), ...unit }, ...stages];
}
