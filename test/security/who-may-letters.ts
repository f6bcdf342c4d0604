interface Row {
  names: 'nothing' | 'child';
  who: ('team' | 'leader' | 'administrator' | 'everyone')[];
}

/** Who may do what with letters and notices, written by hand as the rest of `whoMay`. */
export const lettersWhoMay: Record<string, Row> = {
  'list-recipients': { names: 'child', who: ['team', 'leader', 'administrator'] },
  'send-letter': { names: 'child', who: ['team', 'leader', 'administrator'] },
  'list-child-letters': { names: 'child', who: ['team', 'leader', 'administrator'] },
  'resend-letter': { names: 'child', who: ['team', 'leader', 'administrator'] },
  'cancel-letter': { names: 'child', who: ['team', 'leader', 'administrator'] },
  'list-letters': { names: 'nothing', who: ['administrator'] },
  'settle-letter': { names: 'child', who: ['administrator'] },
  'print-letter': { names: 'child', who: ['administrator'] },
  'list-notices': { names: 'nothing', who: ['everyone'] },
  'mark-notices': { names: 'nothing', who: ['everyone'] },
  'read-choices': { names: 'nothing', who: ['everyone'] },
  'save-choices': { names: 'nothing', who: ['everyone'] },
};
