import type { effectsWords as danish } from '../da/effects.ts';
import type { Translated } from '../catalogue.ts';

export const effectsWords: Translated<typeof danish> = {
  'menu.effects': 'What helped before?',
  'effects.title': 'What has helped here before?',
  'effects.lead': 'Closed actions in the whole municipality and how they went. No children, no units.',
  'effects.caution':
    'Take it as advice, not as an answer. The numbers say how it went, but not why, and nothing about this very child.',
  'effects.in-case': 'What has helped here before?',
  'effects.like-this': 'In situations like this',
  'effects.zone': 'How worried were we?',
  'effects.zone.low': 'Degrees 1 and 2',
  'effects.zone.middle': 'Degree 3',
  'effects.zone.high': 'Degrees 4 and 5',
  'effects.zone.unsaid': 'No degree said',
  'effects.age': 'The child’s age',
  'effects.age.under-6': 'Under 6 years',
  'effects.age.from-6': 'From 6 years',
  'effects.alike': '{zone} · {age}',
  'effects.all': 'In all situations',
  'effects.measure': 'Action',
  'effects.n': 'Number',
  'effects.share': 'Went better than hoped',
  'effects.share-of': '{share}% ({from}–{to}%)',
  'effects.mean': 'Mean from −2 to +2',
  'effects.mean-of': '{mean} ({from} to {to})',
  'effects.mean-alike': '{mean} (all alike)',
  'effects.differs': 'Against the other actions',
  'effects.differs.more': 'Helped more often',
  'effects.differs.less': 'Helped less often',
  'effects.differs.no': 'No sure difference',
  'effects.own.child': 'Own action with the child',
  'effects.own.surroundings': 'Own action in the surroundings',
  'effects.gone': 'An action that the guide has no longer',
  'effects.none': 'Nothing to show.',
  'effects.none-alike': 'Too little to show here',
  'effects.none-yet': 'Nothing is shown until {n} actions of the same kind are closed.',
  'effects.few-alike':
    'There are fewer than {n} of each kind in situations like this. Here are all together.',
  'effects.more': 'See more about what has helped',
  'effects.file-name': 'what-helped',
  'effects.how': 'How this is counted',
  'effects.how-counted':
    'An action counts once you have looked back at the case: once, without child, person, unit and day. Closed actions from {year} on are counted. What there are fewer than {n} of is not shown, nor are numbers from which it could be worked out.',
  'effects.how-sure':
    'In brackets is an interval that holds the true number 95 times out of 100 (share: Wilson; mean: Student’s t). When two intervals meet, there is no sure difference.',
};
