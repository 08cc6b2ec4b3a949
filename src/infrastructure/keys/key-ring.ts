import { hkdfSync, randomBytes } from 'node:crypto';
import { KeyFileError } from './secret-file';

const keyBytes = 32;

/** The register's own secrets. The hash key stays for ever, because streams are named by it; seal keys can follow each other. */
export interface KeyRing {
  readonly hash: Buffer;
  readonly seal: ReadonlyMap<number, Buffer>;
  /** Of the seal key in use. */
  readonly version: number;
}

export function newKeyRing(): string {
  const key = (): string => randomBytes(keyBytes).toString('base64url');
  return `${JSON.stringify({ hash: key(), seal: { '1': key() } }, null, 2)}\n`;
}

/** @throws KeyFileError */
export function parseKeyRing(text: string, path: string): KeyRing {
  const { hash, seal } = record(json(text));
  const hashKey = keyFrom(hash);
  const sealKeys = Object.entries(record(seal)).map(
    ([version, key]) => [Number(version), keyFrom(key)] as const,
  );
  const version = Math.max(0, ...sealKeys.map(([each]) => each));
  const isWhole = sealKeys.every(([each, key]) => Number.isInteger(each) && each > 0 && key !== null);
  if (hashKey === null || version === 0 || !isWhole) {
    throw new KeyFileError(
      `The key file ${path} is damaged: put it back from a copy. Without it nothing can be read.`,
    );
  }
  return {
    hash: hashKey,
    seal: new Map(sealKeys.flatMap(([each, key]) => (key ? [[each, key]] : []))),
    version,
  };
}

/** A key for one use only, so that no two uses can ever produce each other's output. */
export const subkey = (secret: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `sammen/${use}`, keyBytes));

function keyFrom(text: unknown): Buffer | null {
  if (typeof text !== 'string') return null;
  const key = Buffer.from(text, 'base64url');
  return key.length === keyBytes ? key : null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
