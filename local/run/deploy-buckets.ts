import {
  DeleteObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { canonical, flag, list, optionalText, record, text, texts } from '#local/assembly/json.ts';
import type { Model, Resource } from '#local/assembly/model.ts';
import { readIfPresent, replaceFile } from '#local/http/replace-file.ts';
import { contentTypeOf } from './content-type.ts';

/**
 * Copies the assets of each Custom::CDKBucketDeployment into its bucket, as its function would: markers filled in,
 * metadata set, what is no longer there removed when it prunes. A deployment that has not changed is left out.
 */
export async function deployBuckets(
  model: Model,
  client: S3Client,
  directory: string,
  rewrite: (text: string) => string,
  log: (line: string) => void,
): Promise<void> {
  const folder = join(directory, 'deployments');
  mkdirSync(folder, { recursive: true });
  // Files may hold addresses of this machine, so they are copied again when those have moved.
  const addresses = model.outputs;
  for (const deployment of model.ofType('Custom::CDKBucketDeployment')) {
    const file = join(folder, `${deployment.stack}-${deployment.id}`);
    const fingerprint = createHash('sha256')
      .update(canonical([deployment.properties, addresses]))
      .digest('hex');
    if (readIfPresent(file) === fingerprint) continue;
    const copied = await deploy(model, client, deployment, rewrite, log);
    log(`${copied} files are in the bucket ${text(deployment.properties.DestinationBucketName)}`);
    replaceFile(file, fingerprint);
  }
}

async function deploy(
  model: Model,
  client: S3Client,
  { stack, properties }: Resource,
  rewrite: (text: string) => string,
  log: (line: string) => void,
): Promise<number> {
  const Bucket = text(properties.DestinationBucketName);
  const prefix = text(properties.DestinationBucketKeyPrefix).replace(/^\/|\/$/g, '');
  const isChosen = makeChoice(texts(properties.Exclude), texts(properties.Include));
  const markers = list(properties.SourceMarkers).map(record);
  const files = new Map<string, { path: string; markers: Record<string, unknown> }>();
  for (const [n, key] of texts(properties.SourceObjectKeys).entries()) {
    const folder = model.asset(stack, key);
    if (!folder || !statSync(folder).isDirectory()) {
      log(`the asset ${key} for the bucket ${Bucket} is no folder and is left out`);
      continue;
    }
    for (const path of filesIn(folder)) {
      const name = relative(folder, path).split(sep).join('/');
      if (isChosen(name)) files.set(prefix ? `${prefix}/${name}` : name, { path, markers: markers[n] ?? {} });
    }
  }
  const waiting = [...files];
  const copy = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [Key, file] = next;
      const Body = fillMarkers(await readFile(file.path), file.markers, rewrite);
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ...metadataOf(properties, Key) }));
    }
  };
  await Promise.all(Array.from({ length: 8 }, copy));
  if (flag(properties.Prune ?? true)) await prune(client, Bucket, prefix, files, isChosen);
  return files.size;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Fills markers in, and then the addresses they complete: `https://` may stand in the file and only the host in the marker. */
function fillMarkers(
  content: Buffer,
  markers: Record<string, unknown>,
  rewrite: (text: string) => string,
): Buffer {
  if (!Object.keys(markers).some((marker) => content.includes(marker))) return content;
  let filled = content.toString('utf8');
  for (const [marker, value] of Object.entries(markers))
    filled = filled.replaceAll(marker, () => text(value));
  return Buffer.from(rewrite(filled));
}

function metadataOf(properties: Record<string, unknown>, key: string) {
  const system = record(properties.SystemMetadata);
  const CacheControl = optionalText(system['cache-control']);
  const ContentDisposition = optionalText(system['content-disposition']);
  const ContentEncoding = optionalText(system['content-encoding']);
  const ContentLanguage = optionalText(system['content-language']);
  const user = Object.entries(record(properties.UserMetadata)).map(
    ([name, value]) => [name, text(value)] as const,
  );
  return {
    ContentType: text(system['content-type'], contentTypeOf(key)),
    Metadata: Object.fromEntries(user),
    ...(CacheControl && { CacheControl }),
    ...(ContentDisposition && { ContentDisposition }),
    ...(ContentEncoding && { ContentEncoding }),
    ...(ContentLanguage && { ContentLanguage }),
  };
}

async function prune(
  client: S3Client,
  Bucket: string,
  prefix: string,
  kept: Map<string, unknown>,
  isChosen: (name: string) => boolean,
): Promise<void> {
  const Prefix = prefix ? `${prefix}/` : '';
  let token: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket, Prefix, ...(token && { ContinuationToken: token }) }),
    );
    const gone = (page.Contents ?? []).flatMap(({ Key }) =>
      Key && !kept.has(Key) && isChosen(Key.slice(Prefix.length)) ? [{ Key }] : [],
    );
    if (gone.length > 0) await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: gone } }));
    token = page.NextContinuationToken;
  } while (token);
}

/** `aws s3 sync` filters: later patterns win, includes come after excludes. */
function makeChoice(exclude: string[], include: string[]): (name: string) => boolean {
  const test = (glob: string) =>
    new RegExp(
      `^${glob
        .replace(/[.+^${}()|\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
    );
  const [excluded, included] = [exclude.map(test), include.map(test)];
  return (name) => included.some((one) => one.test(name)) || !excluded.some((one) => one.test(name));
}
