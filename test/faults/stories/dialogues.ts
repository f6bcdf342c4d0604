import { about, action, steps as inOrder, talk } from '#test/builders/dialogue-town.ts';
import { on, type Step, type Story } from './story.ts';

const day = '2026-11-21';
const step = (name: keyof typeof inOrder): Step => {
  const [who, deed, input] = inOrder[name];
  return on(day, who, deed, input);
};

const toItsEnd: Story = {
  name: 'a dialogue from its start to its end',
  steps: [
    ...(['start', 'staff', 'invite', 'home', 'plan', 'hold', 'agree'] as const).map(step),
    on(day, 'mother', 'follow-dialogue', {
      ...{ ...about, actionId: action.id, isDone: true, comment: { id: 'ord-et', text: 'Vi har læst.' } },
    }),
    step('close'),
  ],
};

const openedEarly: Story = {
  name: 'a dialogue taken over, opened before all have answered, and given up',
  steps: [
    step('start'),
    step('staff'),
    on(day, 'lisbet', 'take-over-dialogue', about),
    on(day, 'lisbet', 'open-dialogue', { ...about, why: 'Familien er på rejse.' }),
    on(day, 'lisbet', 'plan-talk', { ...about, edition: 0, talk }),
    on(day, 'lisbet', 'close-dialogue', { ...about, why: 'Familien flytter.' }),
  ],
};

export const dialogueStories: readonly Story[] = [toItsEnd, openedEarly];
