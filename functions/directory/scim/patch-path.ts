import { canonicalPath, elementConditions, parsed, type Condition } from './filter.ts';
import { ScimFailure } from './failure.ts';
import { knownName } from './wire.ts';

/** What an operation is about (RFC 7644, 3.5.2): `extension:attribute[within].sub`. */
export interface PatchPath {
  extension?: string;
  attribute: string;
  within?: Condition['within'];
  sub?: string;
}

/** Reads a path such as `active`, `name.givenName`, `emails[type eq "work"].value` or `urn:…:User:department`. */
export function readPath(text: string): PatchPath {
  const failure = () => new ScimFailure(400, 'the path cannot be read', 'invalidPath');
  const trimmed = text.trim();
  if (knownName(trimmed).startsWith('urn:') && isWholeExtension(trimmed))
    return { attribute: knownName(trimmed) };
  // A path is the left side of a comparison; with "is present" behind it the filter's grammar reads it.
  const filter = parsed(trimmed.endsWith(']') ? trimmed : `${trimmed} pr`, failure);
  if (filter.op === 'pr' && 'attrPath' in filter) return plainPath(filter.attrPath);
  if (filter.op === '[]' && 'valFilter' in filter)
    return { ...plainPath(filter.attrPath), within: elementConditions(filter.valFilter) };
  if (filter.op === 'and' && 'filters' in filter && filter.filters.length === 2) {
    const [list, element] = filter.filters;
    if (list?.op === '[]' && 'valFilter' in list && element?.op === 'pr' && 'attrPath' in element)
      return { ...plainPath(element.attrPath), within: elementConditions(list.valFilter) };
  }
  throw failure();
}

const isWholeExtension = (name: string): boolean => /:\d+\.\d+:User$/i.test(name);

function plainPath(path: string): PatchPath {
  const written = canonicalPath(path);
  const colon = written.lastIndexOf(':');
  const [attribute = '', sub] = written.slice(colon + 1).split('.');
  return {
    attribute,
    ...(colon >= 0 && { extension: written.slice(0, colon) }),
    ...(sub !== undefined && { sub }),
  };
}
