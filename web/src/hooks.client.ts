import type { HandleClientError } from '@sveltejs/kit/hooks';

/**
 * What the error page says: a refusal keeps its code, an address without a page is not found, and everything else is
 * a surprise. Nothing is sent anywhere.
 */
export const handleError: HandleClientError = (caught) => {
  if (caught.kind === 'app') {
    const { code, reference } = caught.error;
    return { code, ...(reference && { reference }) };
  }
  const isMissing = caught.kind === 'framework' && caught.error.status === 404;
  return { code: isMissing ? 'page-not-found' : 'surprise' };
};
