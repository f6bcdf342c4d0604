import { expect, test } from 'vitest';
import type { PortalDocument } from '#shared/portal/document.ts';
import { afterPublishing } from './after-publishing.ts';

const facets = { audiences: [], degrees: [], ages: [], laws: [], themes: [], language: 'da' as const };
const aDocument = (over: object, content: object = {}): PortalDocument => ({
  ...{ documentId: 'doc-1', version: 2, published: 1, hasChanges: false, withdrawn: false, findings: [] },
  ...{ changedAt: '2026-08-01T08:00:00.000Z', changedBy: { id: 'editor-1', name: 'Redaktør' } },
  content: { title: 'Ferie', summary: '', keywords: [], contact: '', text: 'Ro.', facets, ...content },
  ...over,
});

test.each([
  ['everyone can find it', aDocument({}), 'portal-admin.published'],
  ['it ended before today', aDocument({}, { validUntil: '2026-08-01' }), 'portal-admin.published-expired'],
  ['it begins later', aDocument({}, { validFrom: '2026-08-03' }), 'portal-admin.published-planned'],
  ['it was taken back', aDocument({ withdrawn: true }), 'portal-admin.published-withdrawn'],
  ['today is its last day', aDocument({}, { validUntil: '2026-08-02' }), 'portal-admin.published'],
])('who publishes is told that %s', (_, document, words) => {
  expect(afterPublishing(document, '2026-08-02')).toBe(words);
});
