import { bandOfAge } from '#shared/concerns/effects.ts';
import type { Occasion } from '#shared/concerns/occasions.ts';
import { savePlacement } from '#shared/concerns/save-placement.contract.ts';
import type { Someone, Then } from './asked-then.ts';
import type { Played } from './play-story.ts';

const rulerId = 'five-steps';
/** Ticks that are on the ruler of every age from two to fifteen. */
const protective = ['steady-adult'];

interface Sitting {
  occasion: Occasion;
  daysAgo: number;
  /** Steps from those of the first day; for each of the two who place. */
  lower: readonly [number, number];
}

/** When the two of them place in the course of what is played. */
function sittingsOf({ daysAgo, stage }: Played): Sitting[] {
  return [
    { occasion: 'before', daysAgo: Math.max(0, daysAgo - 2), lower: [0, -1] },
    ...(daysAgo > 24 ? [{ occasion: 'during' as const, daysAgo: daysAgo - 24, lower: [0, 1] as const }] : []),
    ...(stage === 'reviewed'
      ? [{ occasion: 'after' as const, daysAgo: daysAgo - 55, lower: [2, 1] as const }]
      : []),
  ];
}

const why: Record<Occasion, readonly [string, string]> = {
  before: [
    'Det fylder det meste af formiddagen, og det er ikke gået over af sig selv.',
    'Jeg ser det samme, men mest når vi er mange. I små grupper går det.',
  ],
  during: [
    'Der er gode dage nu. Det holder ikke endnu uden en voksen.',
    'Det går bedre, og barnet søger selv hen til de andre.',
  ],
  after: ['Det er blevet hverdag. Vi skal blive ved lidt endnu.', 'Et tydeligt skift siden før.'],
};

/** Places what is played on the ruler, each of the two for themselves. */
export async function placeTwice({ ask }: Then, played: Played): Promise<void> {
  const { child, story, caseId, by, colleague } = played;
  for (const { occasion, daysAgo, lower } of sittingsOf(played))
    for (const [index, who] of [by, colleague].entries()) {
      const degree = Math.min(5, Math.max(1, (story.seen.degree ?? 2) - (lower[index] ?? 0)));
      await placeOnce(who, daysAgo, index, degree, occasion);
    }

  function placeOnce(who: Someone, daysAgo: number, index: number, degree: number, occasion: Occasion) {
    return ask(who, daysAgo, savePlacement, {
      ...{ childId: child.id, placementId: `${caseId}-${occasion[0]}${index}`, caseId, version: 0 },
      placing: {
        ...{ rulerId, rulerVersion: 1, bandId: bandOfAge(child.months), occasion, protective, risk: [] },
        placed: { child: degree, ...(index === 0 && { care: Math.max(1, degree - 1) }) },
        ...{ frequency: degree > 2 ? 'daily' : 'weekly', pattern: 'one-situation', duration: 'weeks' },
        surroundings: index === 0 ? 'En fast voksen og mindre grupper gør en forskel.' : '',
        rationale: why[occasion][index] ?? '',
      },
    });
  }
}
