import type { Database } from './database.ts';
import { enterExpiries } from './expiry.ts';
import { expiryPrefix, under } from './keys.ts';
import { invalid } from './refusal.ts';
import type { Body } from './request.ts';
import type { TableRecord } from './table-description.ts';
import { tableName } from './tables.ts';

/** Answers UpdateTimeToLive. Items already in the table are entered in the expiry index before it answers. */
export async function updateTimeToLive(database: Database, body: Body): Promise<Body> {
  const { catalogue, journal } = database;
  const record = catalogue.usable(tableName(body));
  const wanted = body['TimeToLiveSpecification'] as { Enabled?: boolean; AttributeName?: string } | undefined;
  if (typeof wanted?.Enabled !== 'boolean' || !wanted.AttributeName) {
    throw invalid('TimeToLiveSpecification must have Enabled and AttributeName');
  }
  if (wanted.Enabled === (record.timeToLive !== undefined)) {
    throw invalid(`TimeToLive is already ${wanted.Enabled ? 'enabled' : 'disabled'}`);
  }
  const { timeToLive, ...rest } = record;
  const name = record.table.TableName;
  if (wanted.Enabled) {
    await catalogue.save({ ...rest, timeToLive: { attribute: wanted.AttributeName, ready: false } });
    await finishTimeToLive(database);
  } else {
    if (timeToLive?.attribute !== wanted.AttributeName) {
      throw invalid(
        `TimeToLive is active on a different AttributeName: current AttributeName is ${timeToLive?.attribute}`,
      );
    }
    await catalogue.save(rest);
    await journal.clear(under(expiryPrefix(name)));
  }
  return { TimeToLiveSpecification: { Enabled: wanted.Enabled, AttributeName: wanted.AttributeName } };
}

/** Enters the items of tables whose time to live is not ready; also on start, when a kill interrupted it. */
export async function finishTimeToLive(database: Database): Promise<void> {
  for (const { table, timeToLive } of database.catalogue.all()) {
    if (!timeToLive || timeToLive.ready) continue;
    await enterExpiries(database, table.TableName);
    const current = database.catalogue.find(table.TableName);
    if (current?.timeToLive) {
      await database.catalogue.save({ ...current, timeToLive: { ...current.timeToLive, ready: true } });
    }
  }
}

/** Answers DescribeTimeToLive. */
export function describeTimeToLive({ catalogue }: Database, body: Body): Body {
  const { timeToLive } = catalogue.described(tableName(body));
  if (!timeToLive) return { TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } };
  const status = timeToLive.ready ? 'ENABLED' : 'ENABLING';
  return { TimeToLiveDescription: { TimeToLiveStatus: status, AttributeName: timeToLive.attribute } };
}

/** Answers UpdateContinuousBackups: the setting is kept, but nothing here restores to a point in time. */
export async function updateContinuousBackups(database: Database, body: Body): Promise<Body> {
  const record = database.catalogue.usable(tableName(body));
  const wanted = body['PointInTimeRecoverySpecification'] as
    { PointInTimeRecoveryEnabled?: boolean } | undefined;
  if (typeof wanted?.PointInTimeRecoveryEnabled !== 'boolean') {
    throw invalid('PointInTimeRecoverySpecification must have PointInTimeRecoveryEnabled');
  }
  const enabled = wanted.PointInTimeRecoveryEnabled;
  const since =
    enabled && record.pointInTimeRecovery.enabled ? record.pointInTimeRecovery.since : database.clock.now();
  await database.catalogue.save({ ...record, pointInTimeRecovery: { enabled, since } });
  return describeContinuousBackups(database, body);
}

/** Answers DescribeContinuousBackups. */
export function describeContinuousBackups({ catalogue, clock }: Database, body: Body): Body {
  const { enabled, since } = catalogue.described(tableName(body)).pointInTimeRecovery;
  const window = {
    EarliestRestorableDateTime: since / 1000,
    LatestRestorableDateTime: clock.now() / 1000,
    RecoveryPeriodInDays: 35,
  };
  return {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: {
        PointInTimeRecoveryStatus: enabled ? 'ENABLED' : 'DISABLED',
        ...(enabled && window),
      },
    },
  };
}

/** Answers TagResource. */
export async function tagResource(database: Database, body: Body): Promise<Body> {
  const record = tagged(database, body);
  const added = (body['Tags'] as { Key: string; Value: string }[] | undefined) ?? [];
  if (added.length === 0) throw invalid('Atleast one Tag needs to be provided as Input.');
  const tags = { ...record.tags, ...Object.fromEntries(added.map(({ Key, Value }) => [Key, Value])) };
  if (Object.keys(tags).length > 50) throw invalid('Too many tags: a table can have 50');
  await database.catalogue.save({ ...record, tags });
  return {};
}

/** Answers UntagResource. */
export async function untagResource(database: Database, body: Body): Promise<Body> {
  const record = tagged(database, body);
  const removed = (body['TagKeys'] as string[] | undefined) ?? [];
  const tags = Object.fromEntries(Object.entries(record.tags).filter(([key]) => !removed.includes(key)));
  await database.catalogue.save({ ...record, tags });
  return {};
}

/** Answers ListTagsOfResource. */
export function listTagsOfResource(database: Database, body: Body): Body {
  return { Tags: Object.entries(tagged(database, body).tags).map(([Key, Value]) => ({ Key, Value })) };
}

function tagged({ catalogue }: Database, body: Body): TableRecord {
  const arn = body['ResourceArn'];
  if (typeof arn !== 'string' || !arn.startsWith('arn:aws:dynamodb:')) throw invalid(`Invalid TableArn`);
  return catalogue.described(arn);
}
