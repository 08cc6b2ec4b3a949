/** The register's secrets. No caller ever sees a key itself. */
export interface Keys {
  /** Keyed hash (HMAC-SHA-256, 64 hex digits); the purpose keeps hashes of different uses apart. */
  hash(purpose: 'person' | 'practitioner' | 'request' | 'register', text: string): string;
  /** Encrypts with authentication (AES-256-GCM); opens only with the same context. */
  seal(text: string, context: string): string;
  /** @throws where the text or the context is not what was sealed */
  open(sealed: string, context: string): string;
}

export const KEYS = Symbol('Keys');
