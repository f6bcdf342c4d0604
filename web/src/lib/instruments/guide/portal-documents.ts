import { call } from '#lib/api/call.ts';
import { readCollections } from '#lib/portal/endpoints.ts';
import { may, me } from '#lib/state/me.ts';

export interface PortalDocumentNamed {
  id: string;
  title: string;
}
let asked: Promise<readonly PortalDocumentNamed[]> | undefined;

/** What is out on the portal, to choose among; nothing for those who do not edit it. Asked for once. */
export function portalDocuments(): Promise<readonly PortalDocumentNamed[]> {
  if (!may(me(), 'portal.edit')) return Promise.resolve([]);
  asked ??= call(readCollections, {}).then((reply) => {
    if (!reply.ok) asked = undefined;
    return reply.ok ? reply.value.documents : [];
  });
  return asked;
}
