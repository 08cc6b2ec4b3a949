import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileKeys, SealBroken } from '../../../src/infrastructure/keys/file-keys';
import { KeyFileError } from '../../../src/infrastructure/keys/secret-file';
import { temporaryFolder } from '../temporary-folder';

const folder = temporaryFolder();
const open = (): FileKeys => FileKeys.open(FileKeys.pathIn(folder.path));
const keyFile = (): string => join(folder.path, 'keys', 'register.json');

/** The parts of a sealed text: version, IV, text, tag. */
const cutPart = (sealed: string, part: number, length: number): string =>
  sealed
    .split('.')
    .map((text, index) => (index === part ? text.slice(0, length) : text))
    .join('.');

const oneBitOff = (sealed: string, part: number): string => {
  const parts = sealed.split('.');
  const bytes = Buffer.from(parts[part] ?? '', 'base64url');
  bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
  return parts.with(part, bytes.toString('base64url')).join('.');
};

describe('the key file', () => {
  it('is made at the first start, for this user alone', () => {
    expect(FileKeys.areAt(FileKeys.pathIn(folder.path))).toBe(false);
    open();
    expect(FileKeys.areAt(FileKeys.pathIn(folder.path))).toBe(true);
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder.path, 'keys')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(folder.path, 'keys'))).toEqual(['register.json']);
  });

  it('gives the same keys at the next start', () => {
    const first = open();
    const second = open();
    expect(second.hash('person', '17915012396')).toBe(first.hash('person', '17915012396'));
    expect(second.open(first.seal('17915012396', 'identity-1'), 'identity-1')).toBe('17915012396');
  });

  it('holds other keys in every register', () => {
    const here = open().hash('person', '17915012396');
    const there = FileKeys.open(FileKeys.pathIn(join(folder.path, 'another'))).hash('person', '17915012396');
    expect(there).not.toBe(here);
  });

  it.each([
    ['others can read it', 0o604],
    ['the group can read it', 0o640],
    ['others can write it', 0o602],
  ])('is refused when %s', (_, mode) => {
    open();
    chmodSync(keyFile(), mode);
    expect(open).toThrow(KeyFileError);
    expect(open).toThrow(/chmod 600/);
  });

  it.each([
    ['empty', ''],
    ['no JSON', 'hash: abc'],
    ['without a hash key', '{"seal":{"1":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}}'],
    ['without a seal key', '{"hash":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","seal":{}}'],
    ['with a key cut short', '{"hash":"AAAA","seal":{"1":"AAAA"}}'],
  ])('is refused when it is %s, and left as it is', (_, text) => {
    open();
    writeFileSync(keyFile(), text);
    expect(open).toThrow(/is damaged/);
    expect(readFileSync(keyFile(), 'utf8')).toBe(text);
  });

  it('is refused when it cannot be read', () => {
    mkdirSync(keyFile(), { recursive: true, mode: 0o700 });
    expect(open).toThrow(/cannot be read/);
  });

  it('opens with an older key what was sealed before a newer one was added', () => {
    const sealed = open().seal('text', 'context');
    const ring = JSON.parse(readFileSync(keyFile(), 'utf8')) as {
      hash: string;
      seal: Record<string, string>;
    };
    writeFileSync(keyFile(), JSON.stringify({ ...ring, seal: { ...ring.seal, '2': ring.hash } }));
    expect(open().open(sealed, 'context')).toBe('text');
    expect(open().seal('text', 'context')).toMatch(/^2\./);
  });
});

describe('a keyed hash', () => {
  it('is 64 hex digits, the same for the same text', () => {
    const keys = open();
    expect(keys.hash('person', '17915012396')).toMatch(/^[0-9a-f]{64}$/);
    expect(keys.hash('person', '17915012396')).toBe(keys.hash('person', '17915012396'));
  });

  it('tells one purpose nothing of another', () => {
    const keys = open();
    const hashes = (['person', 'practitioner', 'request'] as const).map((each) => keys.hash(each, '9810001'));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('a sealed text', () => {
  it('opens to what was sealed', () => {
    const keys = open();
    expect(keys.open(keys.seal('Pål – grønn stær', 'plan-1'), 'plan-1')).toBe('Pål – grønn stær');
    expect(keys.open(keys.seal('', 'plan-1'), 'plan-1')).toBe('');
  });

  it('never looks the same twice', () => {
    const keys = open();
    expect(keys.seal('text', 'plan-1')).not.toBe(keys.seal('text', 'plan-1'));
  });

  it('names the version of its key', () => {
    expect(open().seal('text', 'plan-1')).toMatch(/^1\./);
  });

  it('does not open in another context', () => {
    const keys = open();
    const sealed = keys.seal('text', 'plan-1');
    expect(() => keys.open(sealed, 'plan-2')).toThrow(SealBroken);
  });

  // 22 characters hold the 16 bytes of the whole tag, 6 characters the 4 bytes that Node would take by itself.
  it.each([0, 6, 16, 20])('does not open with a tag cut to %i characters', (length) => {
    const keys = open();
    const sealed = keys.seal('text', 'plan-1');
    expect(() => keys.open(cutPart(sealed, 3, length), 'plan-1')).toThrow(SealBroken);
  });

  it.each([
    ['IV', 1],
    ['text', 2],
    ['tag', 3],
  ])('does not open with one bit changed in its %s', (_, part) => {
    const keys = open();
    const sealed = keys.seal('text', 'plan-1');
    expect(() => keys.open(oneBitOff(sealed, part), 'plan-1')).toThrow(SealBroken);
  });

  it.each(['', 'text', '1', '1.a.b', '9.AAAA.AAAA.AAAA', 'x.AAAA.AAAA.AAAA', '1.AAAA.AAAA.AAAA.AAAA'])(
    'does not open when it is %p',
    (sealed) => {
      expect(() => open().open(sealed, 'plan-1')).toThrow(SealBroken);
    },
  );
});
