interface Row {
  names: 'nothing' | 'child' | 'existing';
  who: ('team' | 'leader' | 'worker' | 'service')[];
}

/**
 * Who may ask a district team, be one, and hear the child, written by hand as the rest of `whoMay`. Nobody of the matrix is
 * a member of a district team or the child itself: see functions/concerns/team and functions/concerns/voice.
 */
export const sparringWhoMay: Record<string, Row> = {
  'read-sparring': { names: 'child', who: ['team', 'leader', 'service'] },
  'check-question': { names: 'child', who: ['team', 'leader'] },
  'ask-team': { names: 'child', who: ['team', 'leader'] },
  'take-reply': { names: 'child', who: ['team', 'leader'] },
  'report-back': { names: 'child', who: ['team', 'leader'] },
  'list-teams': { names: 'nothing', who: ['worker'] },
  'read-team': { names: 'existing', who: [] },
  'save-meeting': { names: 'existing', who: [] },
  'place-question': { names: 'existing', who: [] },
  'answer-question': { names: 'existing', who: [] },
  'record-voice': { names: 'child', who: ['team', 'leader'] },
  'give-voice': { names: 'child', who: [] },
  'list-voices': { names: 'child', who: ['team', 'leader', 'service'] },
  'list-own-voices': { names: 'child', who: [] },
  'read-voice-picture': { names: 'child', who: ['team', 'leader', 'service'] },
};
