import { englishChoices } from './matter-choices-en.ts';
import { englishLabels } from './matter-labels-en.ts';
import type { MatterWords } from './matter-words.ts';

export const englishMatters: MatterWords = {
  items: {
    ...{
      case: 'Wonder or concern, as it stands',
      plan: 'Plan against bullying',
      voice: 'The child’s own words',
    },
    ...{
      notification: 'Notification',
      sparring: 'Question to the district team',
      dialogue: 'Dialogue, as it stands',
    },
    ...{
      answers: 'Answers in a dialogue',
      consent: 'Consent, as it stands',
      basis: 'Release without consent',
    },
    ...{ correction: 'Request for correction', origin: 'Made by hand' },
  },
  labels: englishLabels,
  choices: englishChoices,
  yes: 'yes',
  no: 'no',
  doesNotKnow: 'does not know',
  outOfFive: (step) => `${step} of 5`,
  picture: (on) => `The child’s picture of ${on}`,
};
