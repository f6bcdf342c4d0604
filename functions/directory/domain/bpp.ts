import { SaxesParser } from 'saxes';

/** What one privilege group of a person says: which roles, for whom, and how far. */
export interface RoleGrant {
  /** URI of the user-system role. */
  privilege: string;
  /** The authority the grant belongs to, by CVR number. */
  cvr: string;
  /** KLE numbers or patterns, for example `25.*`. */
  kle: string[];
  /** Organisation units, by uuid. */
  orgUnits: string[];
  /** Levels of sensitivity, as the municipality names them. */
  sensitivity: string[];
}

/** Why a privilege list was not read. It holds no part of the list. */
export class BppProblem extends Error {
  override name = 'BppProblem';
}

/** OIO Basic Privilege Profile 1.1 and 1.2 (Digitaliseringsstyrelsen, "OIOSAML Basic Privilege Profile"). */
const NAMESPACES = new Set([
  'http://itst.dk/oiosaml/basic_privilege_profile',
  'http://digst.dk/oiosaml/basic_privilege_profile',
]);
const CVR_SCOPE = /^urn:dk:gov:saml:cvrNumberIdentifier:(\d{8})$/;
const CONSTRAINTS = new Map<string, 'kle' | 'orgUnits' | 'sensitivity'>([
  ['urn:dk:kombit:KLE', 'kle'],
  ['urn:dk:kombit:orgUnit', 'orgUnits'],
  ['urn:dk:kombit:sensitivity', 'sensitivity'],
  ['urn:dk:kombit:Sensitivity', 'sensitivity'],
]);

/** Characters of base 64: far more than anyone's privileges, far less than a burden. */
const LONGEST = 200_000;
const MOST_GRANTS = 2000;

interface Group {
  scope: string;
  privileges: string[];
  limits: Pick<RoleGrant, 'kle' | 'orgUnits' | 'sensitivity'>;
  /** A constraint that we do not know limits the group in a way we could not keep. */
  isStrange: boolean;
}

/**
 * Reads a privilege list: base 64 of XML. Groups are read with and without the list's prefix, since both are sent.
 * Groups for others than a CVR number, and groups under a constraint we do not know, give nothing: better too little
 * than too much. Throws BppProblem for anything that is no privilege list, is too long, or brings a document type.
 */
export function readPrivileges(base64: string): RoleGrant[] {
  const compact = base64.replace(/\s/g, '');
  if (compact.length > LONGEST) throw new BppProblem('the privilege list is too long');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) throw new BppProblem('the privilege list is no base 64');
  const xml = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    text = xml.decode(Buffer.from(compact, 'base64'));
  } catch {
    throw new BppProblem('the privilege list is no UTF-8');
  }
  const grants = groupsIn(text).flatMap(grantsOf);
  if (grants.length > MOST_GRANTS) throw new BppProblem('the privilege list names too many privileges');
  return grants;
}

function grantsOf({ scope, privileges, limits, isStrange }: Group): RoleGrant[] {
  const cvr = CVR_SCOPE.exec(scope)?.[1];
  if (cvr === undefined || isStrange) return [];
  return privileges.map((privilege) => ({ privilege, cvr, ...limits }));
}

function groupsIn(xml: string): Group[] {
  const parser = new SaxesParser({ xmlns: true });
  const groups: Group[] = [];
  const path: string[] = [];
  let text = '';
  let constraint = '';
  const refuse = (why: string): never => {
    throw new BppProblem(why);
  };
  parser.on('doctype', () => refuse('the privilege list brings a document type'));
  parser.on('error', () => refuse('the privilege list is no well-formed XML'));
  parser.on('opentag', ({ local, uri, attributes }) => {
    const depth = path.length;
    const allowed = [['PrivilegeList'], ['PrivilegeGroup'], ['Privilege', 'Constraint']][depth];
    const isOurs = NAMESPACES.has(uri) || (depth > 0 && uri === '');
    if (!isOurs || !allowed?.includes(local)) refuse('the privilege list holds something else');
    path.push(local);
    text = '';
    const attribute = (name: string) => attributes[name]?.value.trim() ?? '';
    if (local === 'Constraint') constraint = attribute('Name');
    if (local === 'PrivilegeGroup')
      groups.push({
        scope: attribute('Scope'),
        privileges: [],
        limits: { kle: [], orgUnits: [], sensitivity: [] },
        isStrange: false,
      });
  });
  parser.on('text', (more) => (text += more));
  parser.on('cdata', (more) => (text += more));
  parser.on('closetag', () => {
    const closed = path.pop();
    const group = groups.at(-1);
    const value = text.trim();
    text = '';
    if (!group || value === '') return;
    if (closed === 'Privilege') group.privileges.push(value);
    if (closed !== 'Constraint') return;
    const kind = CONSTRAINTS.get(constraint);
    if (kind)
      group.limits[kind].push(
        ...value
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
      );
    else group.isStrange = true;
  });
  parser.write(xml).close();
  if (!/PrivilegeList/.test(xml)) refuse('there is no privilege list');
  return groups;
}
