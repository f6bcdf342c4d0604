import type { Locator, Page } from '@playwright/test';

export interface Counted {
  clicks: number;
  requests: string[];
  click(target: Locator): Promise<void>;
}

/** Counts from now on the clicks made through it, and every request the page sends to the interface. */
export function count(page: Page): Counted {
  const counted: Counted = {
    clicks: 0,
    requests: [],
    async click(target) {
      counted.clicks += 1;
      await target.click();
    },
  };
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) counted.requests.push(`${request.method()} ${pathname}`);
  });
  return counted;
}

/** Keeps every answer of the interface that reaches the page from now on, with its address and its text. */
export function overhear(page: Page): { url: string; status: number; text: string }[] {
  const heard: { url: string; status: number; text: string }[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return;
    // An answer to a page that has been left cannot be read any more.
    void response.text().then(
      (text) => heard.push({ url: response.url(), status: response.status(), text }),
      () => undefined,
    );
  });
  return heard;
}
