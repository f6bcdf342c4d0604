import { randomUUID } from 'node:crypto';
import { SamlLib } from 'samlify';
import { escapeHtml } from '../cognito/wire.ts';

/** Somebody whom the Context Handler knows. */
export interface KombitPerson {
  uuid: string;
  name: string;
  email: string;
  cvr: string;
  /** NSIS level of assurance: Low, Substantial or High. */
  loa: string;
  /** Each group: the authority it holds for, the roles, and the constraints by name. */
  privileges: { cvr: string; roles: string[]; constraints?: Record<string, string> }[];
  /** `OIO-SAML-3.0` when absent. */
  specVersion?: string;
}

/** What an answer says besides who it is about. Tests change single ones of these to make one that must not be taken. */
export interface AnswerParts {
  issuer: string;
  audience: string;
  recipient: string;
  inResponseTo: string;
  at: Date;
  /** PEM. */
  privateKey: string;
  /** Base 64, for the key's description in the signature. */
  certificate: string;
  /** `pss` as the real one; `rsa-sha256` for providers that cannot. */
  signature?: 'pss' | 'rsa-sha256' | 'none';
}

const ALGORITHMS = {
  pss: 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
  'rsa-sha256': 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
};
const FIVE_MINUTES = 300_000;

/** The privilege list, base 64: version 1.2 of the profile, groups without the prefix. */
function privilegeList(groups: KombitPerson['privileges']): string {
  const inner = groups.map(
    ({ cvr, roles, constraints = {} }) =>
      `<PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:${escapeHtml(cvr)}">${Object.entries(
        constraints,
      )
        .map(([name, value]) => `<Constraint Name="${escapeHtml(name)}">${escapeHtml(value)}</Constraint>`)
        .join(
          '',
        )}${roles.map((role) => `<Privilege>${escapeHtml(role)}</Privilege>`).join('')}</PrivilegeGroup>`,
  );
  const xml = `<bpp:PrivilegeList xmlns:bpp="http://digst.dk/oiosaml/basic_privilege_profile">${inner.join('')}</bpp:PrivilegeList>`;
  return Buffer.from(xml).toString('base64');
}

/** A SAML response of the OIOSAML 3.0 profile with a signed assertion, base 64. */
export function oioAnswer(person: KombitPerson, parts: AnswerParts): string {
  const { issuer, audience, recipient, inResponseTo, at } = parts;
  const [responseId, assertionId] = [`_${randomUUID()}`, `_${randomUUID()}`];
  const until = new Date(at.getTime() + FIVE_MINUTES).toISOString();
  const attributes = Object.entries({
    'https://data.gov.dk/model/core/specVersion': person.specVersion ?? 'OIO-SAML-3.0',
    'https://data.gov.dk/concept/core/nsis/loa': person.loa,
    'https://data.gov.dk/model/core/eid/professional/cvr': person.cvr,
    'https://data.gov.dk/model/core/eid/professional/uuid/persistent': person.uuid,
    'https://data.gov.dk/model/core/eid/fullName': person.name,
    'https://data.gov.dk/model/core/eid/email': person.email,
    ...(person.privileges.length > 0 && {
      'https://data.gov.dk/model/core/eid/privilegesIntermediate': privilegeList(person.privileges),
    }),
  }).map(
    ([name, value]) =>
      `<saml:Attribute Name="${name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri"><saml:AttributeValue>${escapeHtml(value)}</saml:AttributeValue></saml:Attribute>`,
  );
  const xml = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${responseId}" Version="2.0" IssueInstant="${at.toISOString()}" Destination="${escapeHtml(recipient)}" InResponseTo="${escapeHtml(inResponseTo)}"><saml:Issuer>${escapeHtml(issuer)}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status><saml:Assertion ID="${assertionId}" Version="2.0" IssueInstant="${at.toISOString()}"><saml:Issuer>${escapeHtml(issuer)}</saml:Issuer><saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${escapeHtml(person.uuid)}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="${until}" Recipient="${escapeHtml(recipient)}" InResponseTo="${escapeHtml(inResponseTo)}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${at.toISOString()}" NotOnOrAfter="${until}"><saml:AudienceRestriction><saml:Audience>${escapeHtml(audience)}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${at.toISOString()}" SessionIndex="${assertionId}"><saml:AuthnContext><saml:AuthnContextClassRef>https://data.gov.dk/concept/core/nsis/loa/${escapeHtml(person.loa)}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement></saml:Assertion></samlp:Response>`;
  return signed(xml, parts);
}

function signed(xml: string, { privateKey, certificate, signature = 'pss' }: AnswerParts): string {
  if (signature === 'none') return Buffer.from(xml).toString('base64');
  return SamlLib.constructSAMLSignature({
    rawSamlMessage: xml,
    referenceTagXPath: "/*[local-name(.)='Response']/*[local-name(.)='Assertion']",
    privateKey,
    signatureAlgorithm: ALGORITHMS[signature],
    signingCert: certificate,
    isBase64Output: true,
    signatureConfig: {
      prefix: 'ds',
      location: {
        reference: "/*[local-name(.)='Response']/*[local-name(.)='Assertion']/*[local-name(.)='Issuer']",
        action: 'after',
      },
    },
    transformationAlgorithms: [
      'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
      'http://www.w3.org/2001/10/xml-exc-c14n#',
    ],
  });
}
