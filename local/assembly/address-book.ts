/** Where things that the template knows by their public name are found on this machine. */
export interface Addresses {
  /** Local origin of a user pool's hosted pages, by domain prefix or custom domain. */
  cognitoDomain(domain: string): string;
  /** Local issuer of a user pool. */
  cognitoIssuer(poolId: string): string;
  /** Local URL of the S3 engine, for example http://127.0.0.1:4683. */
  s3: string;
  /** Public host → local URL: distributions and their aliases, APIs, and systems outside. No trailing slash. */
  hosts: Map<string, string>;
  /** Texts in place of what this machine makes for itself → that; replaced wherever they stand. */
  texts?: ReadonlyMap<string, string>;
}

const URL_START = /https:\/\/([a-z0-9.-]+\.[a-z]{2,})(?::443)?/gi;

/**
 * Makes the function that rewrites every public address in a text to its local one. Addresses it does not know
 * stay as they are, so that a call to one fails visibly.
 */
export function makeAddressBook(addresses: Addresses): (text: string) => string {
  const texts = [...(addresses.texts ?? [])];
  return (written) => {
    const text = texts.reduce((whole, [there, here]) => whole.replaceAll(there, here), written);
    return text.includes('https://')
      ? text
          .replace(/https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com\/([\w-]+)/g, (_whole, pool: string) =>
            addresses.cognitoIssuer(pool),
          )
          .replace(URL_START, (whole, host: string) => localOrigin(host.toLowerCase(), addresses) ?? whole)
      : text;
  };
}

function localOrigin(host: string, addresses: Addresses): string | undefined {
  const known = addresses.hosts.get(host);
  if (known) return known;
  const hosted = /^([a-z0-9-]+)\.auth\.[a-z0-9-]+\.amazoncognito\.com$/.exec(host);
  if (hosted?.[1]) return addresses.cognitoDomain(hosted[1]);
  const bucket = /^([a-z0-9.-]+)\.s3(?:\.[a-z0-9-]+)?\.amazonaws\.com$/.exec(host);
  return bucket?.[1] ? `${addresses.s3}/${bucket[1]}` : undefined;
}
