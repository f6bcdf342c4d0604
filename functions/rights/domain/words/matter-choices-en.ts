import type { MatterWords } from './matter-words.ts';

const sections = {
  assessments: 'assessments',
  'follow-up': 'follow-up',
  'parents-view': 'the parents’ view',
  concerns: 'concerns',
  dialogues: 'dialogues',
};
const side = { staff: 'staff', guardian: 'parent', child: 'the child or young person' };
const target = { child: 'the child', surroundings: 'what is around the child', home: 'the home' };
const status = { agreed: 'agreed', done: 'done', dropped: 'dropped' };
const told = {
  talk: 'talk',
  phone: 'phone',
  'digital-post': 'Digital Post',
  intranet: 'Aula or another intranet',
};
const state = {
  ...{ raised: 'raised', analysed: 'looked into', agreed: 'agreed', acting: 'under way' },
  ...{ reviewed: 'looked back on', closed: 'closed', created: 'begun', answered: 'everyone has answered' },
  ...{ 'staff-answering': 'staff are answering', 'parents-invited': 'the family has been asked' },
  ...{
    opened: 'the answers are open',
    'talk-planned': 'the talk is planned',
    'talk-held': 'the talk was held',
  },
};

export const englishChoices: MatterWords['choices'] = {
  ...{ state, from: state, 'moves.to': state, side, target, status, sections, 'familyTold.how': told },
  kind: {
    wonder: 'wonder',
    concern: 'concern',
    authority: 'an authority’s task',
    ssd: 'SSD meeting',
    notification: 'notification',
  },
  'about.kind': {
    case: 'a case',
    round: 'an assessment',
    dialogue: 'a dialogue',
    child: 'the child itself',
    field: 'master data',
    entry: 'something written',
  },
  template: { 'anti-bullying': 'bullying' },
  often: { once: 'once', sometimes: 'now and then', often: 'often', daily: 'every day' },
  long: { days: 'days', weeks: 'weeks', months: 'months', longer: 'longer' },
  signs: {
    violence: 'violence',
    abuse: 'abuse',
    'afraid-home': 'afraid to go home',
    'own-life': 'says something about not wanting to live',
  },
  move: {
    'move-due-date': 'moved to another day',
    ...{
      raise: 'raised',
      tell: 'the family was told',
      analyse: 'looked into',
      agree: 'agreed',
      act: 'under way',
    },
    ...{
      review: 'looked back on',
      'step-up': 'more take part',
      'step-down': 'fewer take part',
      close: 'closed',
    },
    ...{
      reopen: 'opened again',
      offer: 'offered',
      accept: 'taken over',
      decline: 'not taken over',
      take: 'taken over',
    },
  },
  'moves.reason': {
    ...{
      'no-concern': 'no cause for concern',
      'goal-reached': 'the goal was reached',
      'family-wish': 'the family’s wish',
    },
    ...{ 'moved-away': 'moved away', 'taken-over': 'taken over by others', other: 'other' },
  },
  informed: {
    child: 'the child',
    'other-children': 'the other children',
    parents: 'the parents',
    'other-parents': 'the other parents',
    staff: 'staff',
  },
  way: {
    self: 'told by itself',
    told: 'told to a grown-up',
    seen: 'seen in what the child does',
    'not-had': 'could not be heard',
  },
  picture: { drawing: 'drawing', photo: 'photo' },
  outcome: {
    notified: 'notified',
    'not-demanded': 'assessed, not demanded',
    corrected: 'corrected',
    noted: 'noted',
    refused: 'refused',
  },
  'answer.how': {
    phone: 'phone',
    'secure-mail': 'secure mail',
    'digital-post': 'Digital Post',
    form: 'form',
    letter: 'letter',
  },
  mode: { anonymous: 'without a name', named: 'with the name' },
  'answers.answer': { yes: 'yes', no: 'no' },
  exchange: { meeting: 'meeting', 'follow-up': 'follow-up' },
  field: {
    name: 'name',
    'birth-date': 'date of birth',
    address: 'address',
    contacts: 'contacts',
    place: 'place',
    other: 'other',
  },
  entry: {
    own: 'assessment',
    joint: 'joint assessment',
    'follow-up': 'follow-up',
    informed: 'talk with parents',
  },
  'ended.reason': {
    'withdrawn-by-word-of-mouth': 'withdrawn by word of mouth',
    'no-longer-needed': 'no longer needed',
    mistake: 'a mistake',
  },
  'moved.what': { 'do-action': 'an action', review: 'the look-back', feedback: 'hearing again' },
};
