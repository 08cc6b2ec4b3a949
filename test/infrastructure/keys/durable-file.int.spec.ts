import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeFile, replaceFile } from '../../../src/infrastructure/keys/durable-file';
import { temporaryFolder } from '../temporary-folder';

const folder = temporaryFolder();
const file = (): string => join(folder.path, 'file');

describe('a durable file', () => {
  it('is made by the first of two who make it, and the other sees what the first wrote', () => {
    expect(makeFile(file(), 'first')).toBe(true);
    expect(makeFile(file(), 'second')).toBe(false);
    expect(readFileSync(file(), 'utf8')).toBe('first');
  });

  it('leaves nothing else behind', () => {
    makeFile(file(), 'first');
    makeFile(file(), 'second');
    replaceFile(file(), 'third');
    expect(readdirSync(folder.path)).toEqual(['file']);
    expect(readFileSync(file(), 'utf8')).toBe('third');
  });
});
