/**
 * A telephone number in the form networks want (ITU-T E.164), for example +4521436587; undefined when it is none. A
 * number without a country is taken as one of `country`: Danish numbers have eight digits.
 */
export function toE164(written: string, country = '45'): string | undefined {
  const digits = written.replace(/[\s().\-/]/g, '');
  const whole = digits.startsWith('+')
    ? digits.slice(1)
    : digits.startsWith('00')
      ? digits.slice(2)
      : `${country}${digits}`;
  if (!/^[1-9]\d{7,14}$/.test(whole)) return undefined;
  return whole.startsWith('45') && whole.length !== 10 ? undefined : `+${whole}`;
}

/** The number as it may be shown to somebody who is to recognise it: the last two digits only. */
export const hintOfPhone = (number: string): string => `•• •• •• ${number.slice(-2)}`;

/** The address as it may be shown to somebody who is to recognise it: the first letter and the domain's. */
export function hintOfEmail(address: string): string {
  const [name = '', domain = ''] = address.split('@');
  return `${name.slice(0, 1)}•••@${domain.slice(0, 1)}•••${domain.slice(domain.lastIndexOf('.'))}`;
}
