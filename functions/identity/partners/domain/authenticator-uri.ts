/**
 * The key as authenticator apps read it from a QR code ("Key Uri Format" of Google Authenticator): six digits, 30
 * seconds and SHA-1 are what all of them take as given, and what the user pool checks (RFC 6238).
 */
export function authenticatorUri(key: string, email: string): string {
  const issuer = 'Rød Tråd';
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`;
  return `otpauth://totp/${label}?secret=${key}&issuer=${encodeURIComponent(issuer)}`;
}
