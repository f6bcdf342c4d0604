import type { MatterWords } from './matter-words.ts';

const sections = {
  assessments: 'vurderinger',
  'follow-up': 'opfølgning',
  'parents-view': 'forældrenes syn',
  concerns: 'bekymringer',
  dialogues: 'dialoger',
};
const side = { staff: 'personalet', guardian: 'forælder', child: 'barnet eller den unge' };
const target = { child: 'barnet', surroundings: 'omgivelserne', home: 'hjemmet' };
const status = { agreed: 'aftalt', done: 'gjort', dropped: 'droppet' };
const told = {
  talk: 'samtale',
  phone: 'telefon',
  'digital-post': 'Digital Post',
  intranet: 'Aula eller andet intranet',
};
const state = {
  ...{ raised: 'rejst', analysed: 'set nærmere på', agreed: 'aftalt', acting: 'i gang' },
  ...{ reviewed: 'set igennem', closed: 'afsluttet', created: 'begyndt', answered: 'alle har svaret' },
  ...{ 'staff-answering': 'personalet svarer', 'parents-invited': 'familien er spurgt' },
  ...{ opened: 'svarene er åbnet', 'talk-planned': 'samtalen er aftalt', 'talk-held': 'samtalen er holdt' },
};

export const danishChoices: MatterWords['choices'] = {
  ...{ state, from: state, 'moves.to': state, side, target, status, sections, 'familyTold.how': told },
  kind: {
    wonder: 'undren',
    concern: 'bekymring',
    authority: 'myndighedens opgave',
    ssd: 'SSD-møde',
    notification: 'underretning',
  },
  'about.kind': {
    case: 'en sag',
    round: 'en vurdering',
    dialogue: 'en dialog',
    child: 'barnet selv',
    field: 'stamoplysning',
    entry: 'noget, der er skrevet',
  },
  template: { 'anti-bullying': 'mobning' },
  often: { once: 'én gang', sometimes: 'af og til', often: 'tit', daily: 'hver dag' },
  long: { days: 'dage', weeks: 'uger', months: 'måneder', longer: 'længere' },
  signs: {
    violence: 'vold',
    abuse: 'overgreb',
    'afraid-home': 'bange for at komme hjem',
    'own-life': 'siger noget om ikke at ville leve',
  },
  move: {
    'move-due-date': 'flyttet til en anden dag',
    ...{
      raise: 'rejst',
      tell: 'familien orienteret',
      analyse: 'set nærmere på',
      agree: 'aftalt',
      act: 'i gang',
    },
    ...{
      review: 'set igennem',
      'step-up': 'flere er med',
      'step-down': 'færre er med',
      close: 'afsluttet',
    },
    ...{
      reopen: 'genåbnet',
      offer: 'tilbudt',
      accept: 'overtaget',
      decline: 'ikke overtaget',
      take: 'overtaget',
    },
  },
  'moves.reason': {
    ...{
      'no-concern': 'ingen grund til bekymring',
      'goal-reached': 'målet er nået',
      'family-wish': 'familiens ønske',
    },
    ...{ 'moved-away': 'flyttet', 'taken-over': 'overtaget af andre', other: 'andet' },
  },
  informed: {
    child: 'barnet',
    'other-children': 'de andre børn',
    parents: 'forældrene',
    'other-parents': 'de andre forældre',
    staff: 'personalet',
  },
  way: {
    self: 'selv fortalt',
    told: 'fortalt til en voksen',
    seen: 'set i det, barnet gør',
    'not-had': 'kunne ikke høres',
  },
  picture: { drawing: 'tegning', photo: 'foto' },
  outcome: {
    notified: 'underrettet',
    'not-demanded': 'vurderet, ikke krævet',
    corrected: 'rettet',
    noted: 'noteret',
    refused: 'afvist',
  },
  'answer.how': {
    phone: 'telefon',
    'secure-mail': 'sikker mail',
    'digital-post': 'Digital Post',
    form: 'blanket',
    letter: 'brev',
  },
  mode: { anonymous: 'uden navn', named: 'med navn' },
  'answers.answer': { yes: 'ja', no: 'nej' },
  exchange: { meeting: 'møde', 'follow-up': 'opfølgning' },
  field: {
    name: 'navn',
    'birth-date': 'fødselsdag',
    address: 'adresse',
    contacts: 'kontaktpersoner',
    place: 'sted',
    other: 'andet',
  },
  entry: {
    own: 'vurdering',
    joint: 'fælles vurdering',
    'follow-up': 'opfølgning',
    informed: 'orientering af forældre',
  },
  'ended.reason': {
    'withdrawn-by-word-of-mouth': 'trukket tilbage mundtligt',
    'no-longer-needed': 'ikke længere brug for',
    mistake: 'en fejl',
  },
  'moved.what': { 'do-action': 'en handling', review: 'at se tilbage', feedback: 'at høre igen' },
};
