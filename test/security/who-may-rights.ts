interface Row {
  names: 'nothing' | 'child' | 'existing' | 'new';
  who: ('parent' | 'leader' | 'administrator')[];
}

/** Who may do what with the rights of families, written by hand as the rest of `whoMay`. */
export const rightsWhoMay: Record<string, Row> = {
  'ask-file': { names: 'child', who: ['parent'] },
  'list-files': { names: 'child', who: ['parent'] },
  'fetch-file': { names: 'child', who: ['parent'] },
  'list-file-requests': { names: 'nothing', who: ['administrator'] },
  'prepare-file': { names: 'child', who: ['administrator'] },
  'review-file': { names: 'child', who: ['administrator'] },
  'release-file': { names: 'child', who: ['administrator'] },
  'ask-correction': { names: 'child', who: ['parent'] },
  'list-corrections': { names: 'child', who: ['parent'] },
  'list-correction-requests': { names: 'new', who: ['leader', 'administrator'] },
  'answer-correction': { names: 'child', who: ['leader', 'administrator'] },
  'propose-erasure': { names: 'child', who: ['administrator'] },
  'list-erasures-due': { names: 'nothing', who: ['administrator'] },
  'find-erasures-due': { names: 'nothing', who: ['administrator'] },
  'preview-erasure': { names: 'child', who: ['administrator'] },
  'list-erasures': { names: 'new', who: ['leader', 'administrator'] },
  'review-erasure': { names: 'existing', who: ['leader', 'administrator'] },
  'answer-erasure': { names: 'existing', who: ['leader', 'administrator'] },
  'fetch-archive': { names: 'existing', who: ['administrator'] },
  'read-retention': { names: 'nothing', who: ['administrator'] },
  'edit-retention': { names: 'nothing', who: ['administrator'] },
};
