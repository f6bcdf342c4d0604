/** A placement on a ruler as it stands on a thread, for staff and families. */
export const placedWords = {
  'entry.placement': 'Placering på linealen',
  'my.story.placement': 'Placering på trivselslinealen',
  'placed.axis.child': 'Barnet',
  'placed.axis.care': 'Omsorgen om barnet',
  'placed.step': 'trin {step} af {steps}',
  'placed.protects': 'Det beskytter',
  'placed.worries': 'Det bekymrer',
  'placed.surroundings': 'Det kan vi gøre i hverdagen',
  'placed.rationale': 'Begrundelse',
  'placed.seen': 'Hvor tit, hvor og hvor længe',
  'placed.occasion.before': 'Før vi gør noget',
  'placed.occasion.during': 'Mens vi prøver',
  'placed.occasion.after': 'Efter',
  'placed.corrected': 'Rettet {at}',
} as const;
