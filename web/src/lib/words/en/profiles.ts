import type { Translated } from '../catalogue.ts';
import type { profilesWords as danish } from '../da/profiles.ts';

export const profilesWords: Translated<typeof danish> = {
  'menu.profiles': 'Dialogue profiles',
  'profiles.title': 'Dialogue profiles',
  'profiles.lead':
    'The questions that staff and parents answer. Dialogues under way keep the questions they began with.',
  'profiles.age': 'Age',
  'profiles.starting-set': 'A starting set that you can make your own.',
  'profiles.name': 'Name',
  'profiles.themes': 'Themes and questions',
  'profiles.ends': 'The ends of the scale',
  'profiles.low': 'At 1',
  'profiles.high': 'At 5',
  'profiles.theme': 'Theme {n}',
  'profiles.theme-label': 'The theme’s name',
  'profiles.question': 'Question {n}',
  'profiles.staff': 'To staff',
  'profiles.family': 'To parents',
  'profiles.own': 'To the child or young person',
  'profiles.add-own': 'Also write it to the child or young person',
  'profiles.add-question': 'Add a question',
  'profiles.add-theme': 'Add a theme',
  'profiles.remove': 'Remove',
  'profiles.preview': 'How it looks',
  'profiles.preview-side': 'Show to',
  'profiles.sure': 'Publish the questions?',
  'profiles.sure-lead':
    'New dialogues use them from now on. A published version cannot be changed, but you can always publish a new one.',
  'audit.instrument.profile-published': 'Dialogue profile published',
};
