import type { Translated } from '../catalogue.ts';
import type { publishingWords as danish } from '../da/publishing.ts';

export const publishingWords: Translated<typeof danish> = {
  'publishing.version': 'Version {version}, {at}',
  'publishing.version-by': 'Version {version}, {at} by {name}',
  'publishing.what': 'What do you want to edit?',
  'publishing.changed-mark': 'edited, not published',
  'publishing.draft-kept': 'Your edits from last time are here again. They are not published.',
  'publishing.drop-draft': 'Discard the edits',
  'publishing.publish': 'Publish',
  'publishing.published': 'Version {version} is published.',
  'publishing.gaps': 'It cannot be published yet:',
  'publishing.gap-at': '{where}: {what}',
  'publishing.conflict':
    'Somebody else published version {version} while you were editing. Edited there: {changed}. Edited by you: {mine}.',
  'publishing.conflict-both': 'Both have edited: {both}. Your texts will stand instead of theirs there.',
  'publishing.build-on': 'Put my edits on top of version {version}',
  'publishing.take-theirs': 'Discard mine and see the new one',
  'publishing.nothing': 'nothing',
  'publishing.history': 'Earlier versions',
  'publishing.history-version': 'Version',
  'publishing.history-when': 'Published',
  'publishing.history-who': 'By',
  'publishing.history-what': 'What was edited',
  'publishing.shipped': 'Starting set from the supplier',
  'publishing.restored': 'version {version} brought back',
  'publishing.restore': 'Bring back',
  'publishing.restore-sure': 'Bring version {version} back?',
  'publishing.restore-lead': 'It is published as a new version. Nothing is lost.',
  'publishing.current': 'In force now',
  'refusal.nothing-changed': 'Nothing was edited.',
  'publishing.begun': 'Added',
};
