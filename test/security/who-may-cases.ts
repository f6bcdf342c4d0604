import { sparringWhoMay } from './who-may-sparring.ts';

interface Row {
  names: 'nothing' | 'child' | 'existing';
  who: ('team' | 'leader' | 'worker' | 'service')[];
}

/** Who may do what with wonders and concerns, written by hand as the rest of `whoMay`. */
export const casesWhoMay: Record<string, Row> = {
  ...sparringWhoMay,
  'list-cases': { names: 'nothing', who: ['worker'] },
  'read-effects': { names: 'nothing', who: ['worker'] },
  'list-own-children': { names: 'nothing', who: ['worker'] },
  'raise-concern': { names: 'child', who: ['team', 'leader'] },
  'read-case': { names: 'child', who: ['team', 'leader', 'service'] },
  'tell-family': { names: 'child', who: ['team', 'leader'] },
  'analyse-case': { names: 'child', who: ['team', 'leader'] },
  'agree-actions': { names: 'child', who: ['team', 'leader'] },
  'move-due-date': { names: 'child', who: ['team', 'leader'] },
  'move-case': { names: 'child', who: ['team', 'leader'] },
  'hand-on-case': { names: 'child', who: ['team', 'leader'] },
  'answer-holder': { names: 'child', who: ['team', 'leader'] },
  'read-bullying-plan': { names: 'child', who: ['team', 'leader', 'service'] },
  'save-bullying-plan': { names: 'child', who: ['team', 'leader'] },
  'read-child-cpr': { names: 'child', who: ['team', 'leader', 'service'] },
  'read-notifications': { names: 'child', who: ['team', 'leader', 'service'] },
  'record-notification': { names: 'child', who: ['team', 'leader', 'service'] },
  'follow-notification': { names: 'child', who: ['team', 'leader', 'service'] },
};
