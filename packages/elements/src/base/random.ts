// Random names of commands and tickets. crypto.randomUUID is missing on pages without https; random values are not.

/** 128 random bits in base64url: unguessable, and unique enough for a command's id (22 characters). */
export function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
