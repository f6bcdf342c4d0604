const place = 'find-key-off';

/**
 * Whether the key `/` opens the search. It can be turned off, since who speaks to the machine may say it without
 * meaning it (WCAG 2.1.4); kept on the device.
 */
class FindKey {
  #isOn = $state(readsOn());

  get isOn(): boolean {
    return this.#isOn;
  }
  set isOn(on: boolean) {
    this.#isOn = on;
    try {
      if (on) localStorage.removeItem(place);
      else localStorage.setItem(place, '1');
    } catch {
      // A browser that keeps nothing: then it holds as long as the page.
    }
  }
}

function readsOn(): boolean {
  try {
    return localStorage.getItem(place) === null;
  } catch {
    return true;
  }
}

export const findKey = new FindKey();

/** True where a key is a letter that somebody writes, and not a command. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, dialog[open]') !== null)
  );
}
