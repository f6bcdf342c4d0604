import { checkTags, versionHeader } from '../object-headers.ts';
import { receiveText } from '../payload.ts';
import type { S3Request } from '../request.ts';
import { objectMeant, type S3Operation, type S3Service } from '../service.ts';
import type { Tags } from '../stored.ts';
import { child, childrenOf, parseXml, refuseXml, textOf, writeXml } from '../xml.ts';

export const getObjectTagging: S3Operation = (service, request) => {
  const version = objectMeant(service, request, request.query.get('versionId'));
  const tags = Object.entries(version.tags).map(([key, value]) => ({ Key: key, Value: value }));
  return {
    status: 200,
    headers: versionHeader(version),
    body: writeXml('Tagging', { TagSet: { Tag: tags } }),
  };
};

export const putObjectTagging: S3Operation = async (service, request) => {
  const body = parseXml(await receiveText(request), 'Tagging');
  const pairs = childrenOf(child(body, 'TagSet'), 'Tag').map((tag): [string, string] => [
    textOf(tag, 'Key') ?? refuseXml(),
    textOf(tag, 'Value') ?? refuseXml(),
  ]);
  return { status: 200, headers: retag(service, request, checkTags(pairs)) };
};

export const deleteObjectTagging: S3Operation = (service, request) => ({
  status: 204,
  headers: retag(service, request, {}),
});

function retag(service: S3Service, request: S3Request, tags: Tags): Record<string, string> {
  const version = objectMeant(service, request, request.query.get('versionId'));
  service.objects.describeAnew({ ...version, tags });
  return versionHeader(version);
}
