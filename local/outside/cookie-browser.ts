/** A page as a browser without scripts sees it. */
export interface Page {
  url: string;
  status: number;
  text: string;
}

/** A browser without scripts: keeps cookies, follows redirects, sends forms. For signing people in without a screen. */
export interface CookieBrowser {
  get(url: string): Promise<Page>;
  /** Sends the first POST form of a page: its hidden fields, and what is given. */
  submit(page: Page, fields: Record<string, string>): Promise<Page>;
}

const MOST_REDIRECTS = 20;

/** Redirects to an address for which `isEnd` answers true are not followed: that address comes back with status 0. */
export function openCookieBrowser(isEnd: (url: URL) => boolean): CookieBrowser {
  const jar: { host: string; path: string; name: string; value: string }[] = [];

  const remember = (url: URL, line: string) => {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', ...value] = pair.split('=');
    const read = (key: string) =>
      attributes.find((part) => part.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const path = read('path') ?? '/';
    const isGone =
      read('max-age') === '0' || Date.parse(read('expires') ?? '') <= Date.now() || value.join('=') === '';
    const old = jar.findIndex((each) => each.host === url.host && each.name === name && each.path === path);
    if (old >= 0) jar.splice(old, 1);
    if (!isGone) jar.push({ host: url.host, path, name, value: value.join('=') });
  };

  const visit = async (address: string, form?: URLSearchParams): Promise<Page> => {
    let url = new URL(address);
    let body = form;
    for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
      if (isEnd(url)) return { url: url.href, status: 0, text: '' };
      const here = url;
      const cookie = jar
        .filter((each) => each.host === here.host && here.pathname.startsWith(each.path))
        .map((each) => `${each.name}=${each.value}`)
        .join('; ');
      const response = await fetch(url, {
        redirect: 'manual',
        // A connection kept alive may lead to a server that has been restarted since.
        headers: { connection: 'close', ...(cookie ? { cookie } : {}) },
        ...(body ? { method: 'POST', body } : {}),
      });
      for (const line of response.headers.getSetCookie()) remember(url, line);
      const location = response.headers.get('location');
      const text = await response.text();
      if (response.status < 300 || response.status > 399 || location === null) {
        return { url: url.href, status: response.status, text };
      }
      url = new URL(location, url);
      body = undefined;
    }
    throw new Error(`more than ${MOST_REDIRECTS} redirects`);
  };

  return {
    get: (url) => visit(url),
    submit(page, fields) {
      const form = /<form method="post"(?: action="([^"]*)")?>([\s\S]*?)<\/form>/.exec(page.text);
      if (!form) throw new Error(`there is no form to send on the page with status ${page.status}`);
      const sent = new URLSearchParams();
      for (const [, name = '', value = ''] of (form[2] ?? '').matchAll(
        /<input type="hidden" name="([^"]*)" value="([^"]*)">/g,
      )) {
        sent.set(plain(name), plain(value));
      }
      for (const [name, value] of Object.entries(fields)) sent.set(name, value);
      return visit(new URL(plain(form[1] ?? page.url), page.url).href, sent);
    },
  };
}

const plain = (html: string) =>
  html.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)));
