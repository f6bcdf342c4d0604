interface Row {
  names: 'nothing' | 'existing' | 'new';
  who: 'administrator'[];
}

/** Who may do what with the open portal, written by hand as the rest of `whoMay`. Everyone reads what is out. */
export const portalWhoMay: Record<string, Row | { everyone: number }> = {
  'search-portal': { everyone: 200 },
  'read-guidance': { everyone: 200 },
  'download-guidance': { everyone: 303 },
  'list-documents': { names: 'nothing', who: ['administrator'] },
  'read-document': { names: 'existing', who: ['administrator'] },
  'save-document': { names: 'nothing', who: ['administrator'] },
  'offer-file': { names: 'existing', who: ['administrator'] },
  'fetch-portal-file': { names: 'existing', who: ['administrator'] },
  'publish-document': { names: 'existing', who: ['administrator'] },
  'restore-document': { names: 'existing', who: ['administrator'] },
  'withdraw-document': { names: 'existing', who: ['administrator'] },
  'read-collections': { names: 'nothing', who: ['administrator'] },
  'save-collections': { names: 'nothing', who: ['administrator'] },
};
