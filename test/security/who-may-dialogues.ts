interface Row {
  names: 'nothing' | 'child' | 'new';
  who: ('team' | 'leader' | 'administrator' | 'worker' | 'parent' | 'service')[];
}

/** Who may do what with dialogues, written by hand as the rest of `whoMay`. */
export const dialoguesWhoMay: Record<string, Row> = {
  'read-profile': { names: 'nothing', who: ['worker'] },
  'publish-profile': { names: 'nothing', who: ['administrator'] },
  'list-dialogues': { names: 'nothing', who: ['worker'] },
  'start-dialogue': { names: 'child', who: ['team', 'leader'] },
  'list-child-dialogues': { names: 'child', who: ['team', 'leader', 'parent', 'service'] },
  'read-dialogue': { names: 'child', who: ['team', 'leader', 'parent', 'service'] },
  'answer-dialogue': { names: 'child', who: ['team', 'leader'] },
  'answer-dialogue-at-home': { names: 'child', who: ['parent'] },
  'invite-family': { names: 'child', who: ['team', 'leader'] },
  'open-dialogue': { names: 'child', who: ['team', 'leader'] },
  'plan-talk': { names: 'child', who: ['team', 'leader'] },
  'hold-talk': { names: 'child', who: ['team', 'leader'] },
  'agree-dialogue': { names: 'child', who: ['team', 'leader'] },
  'follow-dialogue': { names: 'child', who: ['parent'] },
  'take-over-dialogue': { names: 'child', who: ['team', 'leader'] },
  'close-dialogue': { names: 'child', who: ['team', 'leader'] },
  'read-dialogue-means': { names: 'new', who: ['team', 'leader'] },
  'read-municipality-means': { names: 'nothing', who: ['administrator'] },
};
