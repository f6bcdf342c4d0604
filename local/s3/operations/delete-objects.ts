import { Refusal } from '#local/http/refusal.ts';
import { eventRecord } from '../event-record.ts';
import { receiveText } from '../payload.ts';
import type { S3Request } from '../request.ts';
import { checkUnlocked } from '../retention.ts';
import { versionMeant, type S3Operation, type S3Service } from '../service.ts';
import { newVersionId } from '../store-object.ts';
import type { DeleteMarker, Version } from '../stored.ts';
import { childrenOf, parseXml, refuseXml, textOf, writeXml, type XmlContent } from '../xml.ts';

/** What a delete did: nothing, removed a version for good, or put a delete marker on top. */
type Deletion = { kind: 'nothing' } | { kind: 'removed' | 'marked'; version: Version };

/** DELETE of an object or of one version of it. Deleting what is not there succeeds. */
export const deleteObject: S3Operation = (service, request) => {
  const deletion = deleteOne(service, request, request.key, request.query.get('versionId'));
  if (deletion.kind === 'nothing') return { status: 204 };
  const { version } = deletion;
  return {
    status: 204,
    headers: {
      ...(version.versionId !== 'null' && { 'x-amz-version-id': version.versionId }),
      ...(version.isDeleteMarker && { 'x-amz-delete-marker': 'true' }),
    },
  };
};

/** POST ?delete: up to a thousand at once; a refused one does not hinder the others. */
export const deleteObjects: S3Operation = async (service, request) => {
  service.buckets.get(request.bucket);
  const order = parseXml(await receiveText(request), 'Delete');
  const targets = childrenOf(order, 'Object').map((each) => ({
    key: textOf(each, 'Key') ?? refuseXml(),
    versionId: textOf(each, 'VersionId'),
  }));
  if (targets.length === 0 || targets.length > 1000) refuseXml();
  const outcome: { Deleted: XmlContent[]; Error: XmlContent[] } = { Deleted: [], Error: [] };
  for (const { key, versionId } of targets) {
    try {
      outcome.Deleted.push(describe(key, versionId, deleteOne(service, request, key, versionId)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcome.Error.push({ Key: key, VersionId: versionId, Code: error.code, Message: error.message });
    }
  }
  const isQuiet = textOf(order, 'Quiet') === 'true';
  return {
    status: 200,
    body: writeXml('DeleteResult', { ...(!isQuiet && { Deleted: outcome.Deleted }), Error: outcome.Error }),
  };
};

function describe(key: string, versionId: string | undefined, deletion: Deletion): XmlContent {
  const marker =
    deletion.kind !== 'nothing' && deletion.version.isDeleteMarker ? deletion.version : undefined;
  return {
    Key: key,
    VersionId: versionId,
    ...(marker && { DeleteMarker: true, DeleteMarkerVersionId: marker.versionId }),
  };
}

function deleteOne(
  service: S3Service,
  request: S3Request,
  key: string,
  versionId: string | undefined,
): Deletion {
  const bucket = service.buckets.get(request.bucket);
  const place = { bucket: request.bucket, key };
  if (versionId !== undefined || bucket.versioning === 'off') {
    const version = versionMeant(service, place, versionId ?? 'null');
    if (!version) return { kind: 'nothing' };
    checkUnlocked(request, version, service.clock.now());
    const record = eventRecord('ObjectRemoved:Delete', version, request, service.objects.nextOrder());
    service.outbox.announce(record, () => service.objects.remove(version));
    return versionId === undefined ? { kind: 'nothing' } : { kind: 'removed', version };
  }
  const marker: DeleteMarker = {
    ...place,
    versionId: bucket.versioning === 'enabled' ? newVersionId() : 'null',
    order: service.objects.nextOrder(),
    lastModified: service.clock.now(),
    isDeleteMarker: true,
  };
  const record = eventRecord('ObjectRemoved:DeleteMarkerCreated', marker, request, marker.order);
  service.outbox.announce(record, () => service.objects.add(marker));
  return { kind: 'marked', version: marker };
}
