import { daysAfter } from '#shared/access/periods.ts';
import type { CaseAction } from '#shared/concerns/actions.ts';
import { agreeActions } from '#shared/concerns/agree-actions.contract.ts';
import { analyseCase } from '#shared/concerns/analyse-case.contract.ts';
import type { CaseStep } from '#shared/concerns/case-steps.ts';
import type { Case, templates } from '#shared/concerns/case.ts';
import { handOnCase } from '#shared/concerns/hand-on-case.contract.ts';
import { moveCase } from '#shared/concerns/move-case.contract.ts';
import { raiseConcern } from '#shared/concerns/raise-concern.contract.ts';
import { tellFamily } from '#shared/concerns/tell-family.contract.ts';
import type { Someone, Then } from './asked-then.ts';
import type { DemoChild } from './places.ts';
import { recordSaid } from './said.ts';
import type { Story } from './story.ts';

const stages = ['raised', 'told', 'analysed', 'acting', 'reviewed', 'closed'] as const;
export type Stage = (typeof stages)[number];

/** A story that happens to a child: who wrote it, when it began, and how far it has come. */
export interface Played {
  caseId: string;
  story: Story;
  child: DemoChild;
  by: Someone;
  /** Whom the second action is for. */
  colleague: Someone;
  /** Who leads the house. */
  leader: Someone;
  daysAgo: number;
  stage: Stage;
  /** The level it was lifted to, from 2. */
  level?: 2 | 3;
  template?: (typeof templates)[number];
  /** Offered to the colleague after the review, who has not answered yet. */
  isOffered?: true;
  /** How each action went, from −2 to 2, in their order. */
  outcomes?: readonly number[];
  /** Between analysis and acting: what such a case takes besides. */
  beforeActing?: (one: Case) => Promise<unknown>;
}

/** How many days after the first words. */
const after = { told: 1, analysed: 4, acting: 6, lifted: 15, reviewed: 6 + 49, closed: 6 + 52 } as const;
/** Who comes in at each level. */
const services = ['PPR', 'Sundhedsplejen'];
const coordinatingUnit = 'Familie og Forebyggelse';

/** Tells the story to the stage by the use cases, as the two of them on the days it takes. */
export async function playStory(then: Then, played: Played): Promise<Case> {
  const { ask, on } = then;
  const { story, child, by, colleague, daysAgo, caseId, template } = played;
  const reached = (stage: Stage) => stages.indexOf(played.stage) >= stages.indexOf(stage);
  const at = { childId: child.id, caseId };
  const day = (later: keyof typeof after) => Math.max(0, daysAgo - after[later]);
  const isGrave = (story.seen.degree ?? 0) >= 4;
  let { case: one } = await ask(by, daysAgo, raiseConcern, {
    ...{ ...at, kind: isGrave ? 'concern' : 'wonder', seen: story.seen },
    ...(template && { template }),
  });
  // Entered before, when the first start was broken off.
  if (one.version > 1) return one;
  let moves = 0;
  const known = () => ({ ...at, version: one.version, moveId: `${caseId}-${(moves += 1)}` });
  const move = async (who: Someone, days: number, step: CaseStep) => {
    ({ case: one } = await ask(who, days, moveCase, { ...known(), step }));
  };
  if (!reached('told')) return one;
  ({ case: one } = await ask(by, day('told'), tellFamily, {
    ...{ ...known(), how: 'talk', on: on(day('told')), said: story.familySaid, agrees: true, basis: '' },
  }));
  if (!reached('analysed')) return one;
  const { analysis, goal } = story;
  ({ case: one } = await ask(colleague, day('analysed'), analyseCase, {
    ...{ ...known(), analysis, goals: [{ id: 'goal-1', text: goal }], finish: true },
  }));
  if (!reached('acting')) return one;
  await played.beforeActing?.(one);
  const begun = on(day('acting'));
  const doneWith = (index: number) => ({ status: 'done' as const, outcome: played.outcomes?.[index] ?? 1 });
  const agreed = story.actions.map(({ text, target, measure }, index): CaseAction => ({
    ...{ id: `action-${index + 1}`, text, target, status: 'agreed' },
    ...{
      responsibleId: (index === 0 ? by : colleague).id,
      responsibleName: (index === 0 ? by : colleague).name,
    },
    ...{ dueOn: daysAfter(begun, 14 + index * 14), reviewOn: daysAfter(begun, 49) },
    ...(measure !== undefined && { guideActionId: measure }),
  }));
  ({ case: one } = await ask(by, day('acting'), agreeActions, { ...known(), actions: agreed }));
  await move(by, day('acting'), { move: 'act', reviewOn: daysAfter(begun, 49), note: '' });
  if (played.level)
    await move(by, day('lifted'), {
      ...{
        move: 'step-up',
        note: 'Det rækker ikke længere, at vi gør det alene.',
        services,
        coordinatingUnit: '',
      },
    });
  if (played.level === 3) {
    const note = 'Familie og Forebyggelse samler trådene fra nu af.';
    await move(by, day('lifted'), { ...{ move: 'step-up', note, services, coordinatingUnit } });
  }
  const late = agreed.filter(({ dueOn }) => dueOn < on(0)).length;
  if (!reached('reviewed') && late > 0) {
    const ticked = agreed.map((action, index) => (index < late ? { ...action, ...doneWith(index) } : action));
    ({ case: one } = await ask(by, 3, agreeActions, { ...known(), actions: ticked }));
  }
  if (!reached('reviewed')) return one;
  await recordSaid(then, { who: colleague, daysAgo: day('reviewed'), child, words: story.voice, caseId });
  const done = agreed.map((action, index) => ({ ...action, ...doneWith(index) }));
  ({ case: one } = await ask(by, day('reviewed'), agreeActions, { ...known(), actions: done }));
  await move(by, day('reviewed'), {
    ...{ move: 'review', note: story.review, voiceMissing: '', familyWord: story.familyWord },
  });
  if (played.isOffered) ({ case: one } = await ask(by, 1, handOnCase, { ...known(), toId: colleague.id }));
  if (!reached('closed')) return one;
  await move(by, day('closed'), {
    ...{ move: 'close', reason: 'goal-reached', note: 'Målet er nået for nu, og vi er enige med hjemmet.' },
    ...{ whatNow: 'Vi holder øje i det daglige.', familyWord: story.familyWord, noWordBecause: '' },
  });
  return one;
}
