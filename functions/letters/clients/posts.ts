import type { DigitalPost } from './digital-post.ts';
import { openPostSecrets, type PostSecrets } from './post-secrets.ts';
import type { PostConnection } from './post-settings.ts';
import { openSf1601 } from './sf1601.ts';

/** The municipalities' connections to Digital Post. */
export interface Posts {
  /** Undefined where letters are printed: no connection, or no certificate yet. */
  postOf(tenant: string): Promise<DigitalPost | undefined>;
  receiptKeyOf(tenant: string): Promise<string | undefined>;
}

/** Opens each when it is first used; one whose certificate was renewed is opened anew. */
export function openPosts(
  connections: Readonly<Record<string, PostConnection>>,
  secretOf: PostSecrets = openPostSecrets(),
): Posts {
  const opened = new Map<string, { certificate: string; post: DigitalPost }>();
  return {
    async postOf(tenant) {
      const connection = connections[tenant];
      const secret = connection && (await secretOf(connection));
      if (!connection || !secret) return undefined;
      const known = opened.get(tenant);
      if (known?.certificate === secret.certificate) return known.post;
      const post = openSf1601(connection, secret);
      opened.set(tenant, { certificate: secret.certificate, post });
      return post;
    },
    async receiptKeyOf(tenant) {
      const connection = connections[tenant];
      return connection && (await secretOf(connection))?.receiptKey;
    },
  };
}
