import { sparringWhoMay } from './who-may-sparring.ts';

interface Row {
  names: 'nothing' | 'child' | 'existing';
  who: ('team' | 'leader' | 'worker' | 'service' | 'last-place')[];
}

/** Who may do what with wonders and concerns, written by hand as the rest of `whoMay`. */
export const casesWhoMay: Record<string, Row> = {
  ...sparringWhoMay,
  'list-cases': { names: 'nothing', who: ['worker'] },
  'read-effects': { names: 'nothing', who: ['worker'] },
  'list-own-children': { names: 'nothing', who: ['worker'] },
  'raise-concern': { names: 'child', who: ['team', 'leader'] },
  'read-case': { names: 'child', who: ['team', 'leader', 'last-place', 'service'] },
  'tell-family': { names: 'child', who: ['team', 'leader', 'last-place'] },
  'analyse-case': { names: 'child', who: ['team', 'leader', 'last-place'] },
  'agree-actions': { names: 'child', who: ['team', 'leader', 'last-place'] },
  'move-due-date': { names: 'child', who: ['team', 'leader', 'last-place'] },
  'move-case': { names: 'child', who: ['team', 'leader', 'last-place'] },
  'hand-on-case': { names: 'child', who: ['team', 'leader', 'last-place'] },
  'answer-holder': { names: 'child', who: ['team', 'leader', 'last-place'] },
  'read-bullying-plan': { names: 'child', who: ['team', 'leader', 'last-place', 'service'] },
  'save-bullying-plan': { names: 'child', who: ['team', 'leader', 'last-place'] },
  'read-child-cpr': { names: 'child', who: ['team', 'leader', 'service'] },
  'read-notifications': { names: 'child', who: ['team', 'leader', 'service'] },
  'record-notification': { names: 'child', who: ['team', 'leader', 'service'] },
  'follow-notification': { names: 'child', who: ['team', 'leader', 'service'] },
};
