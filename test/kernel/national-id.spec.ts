import { parseNationalId } from '../../src/kernel/national-id';

describe('a national identity number', () => {
  it.each(['17912099997', '29822099635', '46879700922', '17915012396'])(
    'knows %s as a Tenor number',
    (number) => {
      expect(parseNationalId(number)?.synthetic).toBe('tenor');
    },
  );
  it.each(['15507600333', '29422059278'])('knows %s as a NAV test number', (number) => {
    expect(parseNationalId(number)).toEqual({ number, kind: 'birth-number', synthetic: 'nav' });
  });
  it.each(['57912075186', '69822075096', '55507608360'])('knows %s as a D-number', (number) => {
    expect(parseNationalId(number)?.kind).toBe('d-number');
  });
  it('tells a number that a real person may have from a synthetic one', () => {
    expect(parseNationalId('13116900216')?.synthetic).toBeNull();
  });
  it.each([
    ['a wrong second control digit', '17915012397'],
    ['a wrong first control digit', '17915012496'],
    ['the 31st of April', '31045012396'],
    ['ten digits', '1791501239'],
    ['letters', '1791501239a'],
    ['a space', '179150 12396'],
    ['Arabic digits', '١٧٩١٥٠١٢٣٩٦'],
    ['zeroes', '00000000000'],
  ])('refuses %s', (_, number) => {
    expect(parseNationalId(number)).toBeNull();
  });
  it('accepts the first control digits that are given out from 2032', () => {
    expect(numbersWithFirstRemainder(3).every((number) => parseNationalId(number) !== null)).toBe(true);
    expect(numbersWithFirstRemainder(4).every((number) => parseNationalId(number) === null)).toBe(true);
  });
});

const weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const sum = (digits: readonly number[], weights: readonly number[]) =>
  digits.reduce((total, digit, index) => total + digit * (weights[index] ?? 0), 0);

/** Numbers of 17 November (Tenor) whose second control digit fits and whose first leaves the remainder. */
function numbersWithFirstRemainder(remainder: number): readonly string[] {
  const found: string[] = [];
  for (let serial = 10_000; serial < 11_000; serial++) {
    const digits = Array.from(`179150${String(serial).slice(-3)}`, Number);
    for (let k1 = 0; k1 < 10; k1++) {
      if (sum([...digits, k1], weights1) % 11 !== remainder) continue;
      const k2 = (11 - (sum([...digits, k1], weights2) % 11)) % 11;
      if (k2 < 10) found.push([...digits, k1, k2].join(''));
    }
  }
  return found;
}
