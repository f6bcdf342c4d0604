import type { placedWords as danish } from '../da/placed.ts';
import type { Translated } from '../catalogue.ts';

export const placedWords: Translated<typeof danish> = {
  'entry.placement': 'Placement on the ruler',
  'my.story.placement': 'Placement on the wellbeing ruler',
  'placed.axis.child': 'The child',
  'placed.axis.care': 'The care around the child',
  'placed.step': 'step {step} of {steps}',
  'placed.protects': 'What protects',
  'placed.worries': 'What worries',
  'placed.surroundings': 'What we can do in everyday life',
  'placed.rationale': 'Reasons',
  'placed.seen': 'How often, where and for how long',
  'placed.occasion.before': 'Before we do something',
  'placed.occasion.during': 'While we try',
  'placed.occasion.after': 'Afterwards',
  'placed.corrected': 'Corrected {at}',
};
