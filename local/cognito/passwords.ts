import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { PasswordPolicy, PoolConfig } from './config.ts';
import { Refusal } from './failure.ts';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** `salt$key`, both base64url; scrypt with Node's defaults (N 16384, r 8, p 1). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}$${(await derive(password, salt, 32)).toString('base64url')}`;
}

/** Takes as long for a missing hash as for a wrong password, so that time does not tell who exists. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [salt, key] = (hash ?? 'AAAAAAAAAAAAAAAAAAAAAA$').split('$');
  const derived = await derive(password, Buffer.from(salt ?? '', 'base64url'), 32);
  const wanted = Buffer.from(key ?? '', 'base64url');
  return wanted.length === derived.length && timingSafeEqual(wanted, derived);
}

const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/;

/** The service's own defaults apply only when the template gives no policy at all. */
function policyOf(pool: PoolConfig): PasswordPolicy {
  return (
    pool.Policies?.PasswordPolicy ?? {
      MinimumLength: 8,
      RequireLowercase: true,
      RequireUppercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
    }
  );
}

/** Throws InvalidPasswordException with the service's wording. */
export function checkPassword(pool: PoolConfig, password: string): void {
  const policy = policyOf(pool);
  const rules: [boolean, string][] = [
    [password.length >= (policy.MinimumLength ?? 8) && password.length <= 256, 'Password not long enough'],
    [!policy.RequireLowercase || /[a-z]/.test(password), 'Password must have lowercase characters'],
    [!policy.RequireUppercase || /[A-Z]/.test(password), 'Password must have uppercase characters'],
    [!policy.RequireNumbers || /[0-9]/.test(password), 'Password must have numeric characters'],
    [!policy.RequireSymbols || SYMBOL.test(password), 'Password must have symbol characters'],
    [password.trim() === password, 'Password must not start or end with a space'],
  ];
  const broken = rules.find(([kept]) => !kept);
  if (broken)
    throw new Refusal('InvalidPasswordException', `Password did not conform with policy: ${broken[1]}`);
}

/** Milliseconds that a temporary password may wait to be used; 7 days by default. */
export function temporaryLifetime(pool: PoolConfig): number {
  return (policyOf(pool).TemporaryPasswordValidityDays ?? 7) * 86_400_000;
}

/** A password that meets every policy, for users created without one. */
export function makePassword(): string {
  const pick = (letters: string) => letters[randomInt(letters.length)] ?? '';
  return `${pick('ABCDEFGH')}${pick('abcdefgh')}${pick('23456789')}!${randomBytes(12).toString('base64url')}`;
}

/**
 * How long the next attempt must wait after `count` wrong ones: nothing before the fifth, then a second that
 * doubles up to about 15 minutes ("Lockout behavior for failed sign-in attempts", Cognito developer guide).
 */
export function lockout(count: number): number {
  return count < 5 ? 0 : Math.min(2 ** (count - 5) * 1000, 15 * 60_000);
}
