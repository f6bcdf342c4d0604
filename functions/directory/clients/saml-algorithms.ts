const W3 = 'http://www.w3.org';

/** How an assertion may be encrypted for us: so it stands in our metadata, and nothing else is opened. */
export const encryptionMethods = [
  `${W3}/2009/xmlenc11#aes256-gcm`,
  `${W3}/2009/xmlenc11#aes128-gcm`,
  `${W3}/2001/04/xmlenc#rsa-oaep-mgf1p`,
] as const;

/** By the element that names it. Not here: SHA-1, HMAC, the padding of PKCS 1 version 1.5, 3DES, and CBC, which keeps nothing from being changed. */
const allowed: Record<string, readonly string[]> = {
  SignatureMethod: [
    `${W3}/2007/05/xmldsig-more#sha256-rsa-MGF1`,
    `${W3}/2001/04/xmldsig-more#rsa-sha256`,
    `${W3}/2001/04/xmldsig-more#rsa-sha512`,
  ],
  DigestMethod: [`${W3}/2001/04/xmlenc#sha256`, `${W3}/2001/04/xmlenc#sha512`],
  EncryptionMethod: encryptionMethods,
};

/**
 * Throws when the answer, or the assertion encrypted in it, was signed or encrypted in a way that is not allowed (ASVS
 * 5.0, 11.3.1, 11.3.2, 11.6.1), which the SAML library would not mind. Nothing is decrypted before its own way is known
 * to be allowed. The key is PEM.
 */
export async function refuseOldAlgorithms(samlResponse: string, privateKey: string): Promise<void> {
  const { default: library } = await import('@node-saml/node-saml/lib/xml.js');
  const { decryptXml, parseDomFromString, xpath } = library;
  const answer = await parseDomFromString(Buffer.from(samlResponse, 'base64').toString('utf8'));
  refuseIn(answer);
  const [encrypted, ...more] = xpath.selectElements(answer, "//*[local-name()='EncryptedAssertion']");
  if (more.length > 0) throw new Error('the answer holds several encrypted assertions');
  if (encrypted) refuseIn(await parseDomFromString(await decryptXml(encrypted.toString(), privateKey)));

  function refuseIn(document: Document): void {
    for (const [name, algorithms] of Object.entries(allowed))
      for (const one of xpath.selectElements(document, `//*[local-name()='${name}']`))
        if (!isForOaep(one) && !algorithms.includes(one.getAttribute('Algorithm') ?? ''))
          throw new Error(`the answer names an algorithm as ${name} that is not allowed`);
  }
}

/** The hash within OAEP, for which SHA-1 is recommended still: collisions are no danger there (RFC 8017, B.1). */
const isForOaep = (element: Element): boolean =>
  element.localName === 'DigestMethod' &&
  element.parentNode !== null &&
  'localName' in element.parentNode &&
  element.parentNode.localName === 'EncryptionMethod';
