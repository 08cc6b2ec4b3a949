import { createHash } from 'node:crypto';
import { dayMs, instantOf } from '../../kernel/instant';

const firstBirth = Date.UTC(1930, 0, 1);
const birthDays = 70 * 365;
const weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** The same name gives the same person, a grown-up of Tenor's series (the month plus 80). */
export function syntheticNationalId(name: string): string {
  const seed = numberFrom('national-id', name);
  const born = instantOf(firstBirth + (seed % birthDays) * dayMs);
  const month = Number(born.slice(5, 7)) + 80;
  const birth = `${born.slice(8, 10)}${String(month)}${born.slice(2, 4)}`;
  // Births of the 1900s have individual numbers below 500; not every one has check digits.
  const first = Math.floor(seed / birthDays) % 500;
  for (let step = 0; step < 500; step += 1) {
    const number = withCheckDigits(`${birth}${String((first + step) % 500).padStart(3, '0')}`);
    if (number !== null) return number;
  }
  throw new Error(`No individual number has check digits for ${birth}`);
}

/** Nine digits, as the newest HPR numbers have, so that two names hardly ever meet. */
export const syntheticHprNumber = (name: string): string =>
  String(100_000_000 + (numberFrom('hpr-number', name) % 900_000_000));

function withCheckDigits(nine: string): string | null {
  const first = checkDigit(nine, weights1);
  const second = first === null ? null : checkDigit(`${nine}${first}`, weights2);
  return first === null || second === null ? null : `${nine}${first}${second}`;
}

function checkDigit(digits: string, weights: readonly number[]): string | null {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : String(digit);
}

const numberFrom = (use: string, name: string): number =>
  createHash('sha256').update(`${use}/${name}`).digest().readUIntBE(0, 6);
