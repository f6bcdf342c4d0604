import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { record, text, texts } from './json.ts';

/** One stack of a cloud assembly as `cdk synth` wrote it. */
export interface StackTemplate {
  name: string;
  /** The CloudFormation template, unresolved. */
  template: Record<string, unknown>;
  /** Where each asset lies on this machine: object key in the assets bucket → absolute path. */
  assets: Map<string, string>;
}

interface Artifact {
  id: string;
  stack: StackTemplate;
  dependencies: string[];
}

/**
 * Reads all stacks of a cloud assembly, those of nested stages included, each after the stacks it depends on.
 * Throws an Error naming the folder when it holds no manifest.
 * Source: the cloud assembly manifest schema of aws-cdk-lib (cloud-assembly-schema).
 */
export function readAssembly(directory: string): StackTemplate[] {
  return inDependencyOrder(readArtifacts(resolve(directory))).map((artifact) => artifact.stack);
}

function readArtifacts(directory: string): Artifact[] {
  const file = join(directory, 'manifest.json');
  if (!existsSync(file)) throw new Error(`${directory} holds no cloud assembly: run the synthesis first`);
  const artifacts = record(readJson(file).artifacts);
  return Object.entries(artifacts).flatMap(([id, value]): Artifact[] => {
    const artifact = record(value);
    const properties = record(artifact.properties);
    if (artifact.type === 'cdk:cloud-assembly')
      return readArtifacts(join(directory, text(properties.directoryName)));
    if (artifact.type !== 'aws:cloudformation:stack') return [];
    const stack = {
      name: text(properties.stackName, id),
      template: readJson(join(directory, text(properties.templateFile))),
      assets: readAssets(directory, `${id}.assets.json`),
    };
    return [{ id, stack, dependencies: texts(artifact.dependencies) }];
  });
}

function readAssets(directory: string, manifest: string): Map<string, string> {
  const assets = new Map<string, string>();
  const file = join(directory, manifest);
  if (!existsSync(file)) return assets;
  for (const entry of Object.values(record(readJson(file).files))) {
    const path = text(record(record(entry).source).path);
    for (const destination of Object.values(record(record(entry).destinations))) {
      assets.set(text(record(destination).objectKey), resolve(directory, path));
    }
  }
  return assets;
}

function inDependencyOrder(artifacts: Artifact[]): Artifact[] {
  const byId = new Map(artifacts.map((artifact) => [artifact.id, artifact]));
  const ordered = new Set<Artifact>();
  const visit = (artifact: Artifact, path: Set<string>) => {
    if (path.has(artifact.id))
      throw new Error(`the stacks depend on each other in a circle: ${[...path].join(' → ')}`);
    for (const id of artifact.dependencies) {
      const dependency = byId.get(id);
      if (dependency && !ordered.has(dependency)) visit(dependency, new Set([...path, artifact.id]));
    }
    ordered.add(artifact);
  };
  for (const artifact of artifacts) if (!ordered.has(artifact)) visit(artifact, new Set());
  return [...ordered];
}

function readJson(file: string): Record<string, unknown> {
  return record(JSON.parse(readFileSync(file, 'utf8')));
}
