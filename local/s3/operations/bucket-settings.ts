import { Refusal } from '#local/http/refusal.ts';
import { receiveText } from '../payload.ts';
import type { S3Operation } from '../service.ts';
import { corsRuleSchema, objectLockSchema, type CorsRule } from '../stored.ts';
import { child, childrenOf, parseXml, refuseXml, textOf, writeXml, type XmlElement } from '../xml.ts';

export const getBucketCors: S3Operation = (service, request) => {
  const { cors } = service.buckets.get(request.bucket);
  if (!cors) throw new Refusal(404, 'NoSuchCORSConfiguration', 'The CORS configuration does not exist');
  const rules = cors.map((rule) => ({
    ID: rule.id,
    AllowedOrigin: rule.origins,
    AllowedMethod: [...rule.methods],
    AllowedHeader: rule.headers,
    ExposeHeader: rule.exposed,
    MaxAgeSeconds: rule.maxAgeSeconds,
  }));
  return { status: 200, body: writeXml('CORSConfiguration', { CORSRule: rules }) };
};

export const putBucketCors: S3Operation = async (service, request) => {
  const rules = childrenOf(parseXml(await receiveText(request), 'CORSConfiguration'), 'CORSRule').map(
    readCorsRule,
  );
  if (rules.length === 0 || rules.length > 100) refuseXml();
  service.buckets.save({ ...service.buckets.get(request.bucket), cors: rules });
  return { status: 200 };
};

export const deleteBucketCors: S3Operation = (service, request) => {
  const { cors: _cors, ...rest } = service.buckets.get(request.bucket);
  service.buckets.save(rest);
  return { status: 204 };
};

function readCorsRule(element: XmlElement): CorsRule {
  const texts = (name: string) => childrenOf(element, name).map((each) => each.text);
  const maxAge = textOf(element, 'MaxAgeSeconds');
  const rule = corsRuleSchema.safeParse({
    id: textOf(element, 'ID'),
    origins: texts('AllowedOrigin'),
    methods: texts('AllowedMethod'),
    headers: texts('AllowedHeader'),
    exposed: texts('ExposeHeader'),
    maxAgeSeconds: maxAge === undefined ? undefined : Number(maxAge),
  });
  return rule.success ? rule.data : refuseXml();
}

export const getPublicAccessBlock: S3Operation = (service, request) => {
  const { publicAccessBlock: block } = service.buckets.get(request.bucket);
  if (!block)
    throw new Refusal(
      404,
      'NoSuchPublicAccessBlockConfiguration',
      'The public access block configuration was not found',
    );
  return {
    status: 200,
    body: writeXml('PublicAccessBlockConfiguration', {
      BlockPublicAcls: block.blockPublicAcls,
      IgnorePublicAcls: block.ignorePublicAcls,
      BlockPublicPolicy: block.blockPublicPolicy,
      RestrictPublicBuckets: block.restrictPublicBuckets,
    }),
  };
};

/** Kept and given back; nothing here is public whatever it says. */
export const putPublicAccessBlock: S3Operation = async (service, request) => {
  const body = parseXml(await receiveText(request), 'PublicAccessBlockConfiguration');
  const isSet = (name: string) => textOf(body, name) === 'true';
  const publicAccessBlock = {
    blockPublicAcls: isSet('BlockPublicAcls'),
    ignorePublicAcls: isSet('IgnorePublicAcls'),
    blockPublicPolicy: isSet('BlockPublicPolicy'),
    restrictPublicBuckets: isSet('RestrictPublicBuckets'),
  };
  service.buckets.save({ ...service.buckets.get(request.bucket), publicAccessBlock });
  return { status: 200 };
};

export const getObjectLockConfiguration: S3Operation = (service, request) => {
  const { objectLock } = service.buckets.get(request.bucket);
  if (!objectLock) {
    throw new Refusal(
      404,
      'ObjectLockConfigurationNotFoundError',
      'Object Lock configuration does not exist for this bucket',
    );
  }
  const rule = objectLock.defaultRetention;
  return {
    status: 200,
    body: writeXml('ObjectLockConfiguration', {
      ObjectLockEnabled: 'Enabled',
      Rule: rule && { DefaultRetention: { Mode: rule.mode, Days: rule.days, Years: rule.years } },
    }),
  };
};

/** Turns object lock on, which needs versioning and cannot be undone, and sets the default for new objects. */
export const putObjectLockConfiguration: S3Operation = async (service, request) => {
  const body = parseXml(await receiveText(request), 'ObjectLockConfiguration');
  const bucket = service.buckets.get(request.bucket);
  if (bucket.versioning !== 'enabled')
    throw new Refusal(
      409,
      'InvalidBucketState',
      'Versioning must be Enabled on the bucket to apply an Object Lock configuration',
    );
  if (textOf(body, 'ObjectLockEnabled') !== 'Enabled') refuseXml();
  const rule = child(child(body, 'Rule'), 'DefaultRetention');
  const span = (name: string) => (child(rule, name) ? Number(textOf(rule, name)) : undefined);
  const parsed = objectLockSchema.safeParse(
    rule
      ? { defaultRetention: { mode: textOf(rule, 'Mode'), days: span('Days'), years: span('Years') } }
      : {},
  );
  if (!parsed.success) refuseXml();
  service.buckets.save({ ...bucket, objectLock: parsed.data });
  return { status: 200 };
};
