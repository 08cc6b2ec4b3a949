import fc from 'fast-check';
import { printable } from '../../../src/application/exports/pdf/printable';

describe('what can be printed', () => {
  it.each([
    ['Norwegian', 'ÆØÅæøå éèêóòâôüöä «–»'],
    ['Northern Sami', 'ÁČĐŊŠŦŽáčđŋšŧž'],
    ['Lule and Southern Sami', 'ÁŃÅÄÑÏÖáńåäñïö'],
    ['Inari Sami', 'ÂÄÁČĐŊŠŽâäáčđŋšž'],
    ['Skolt Sami', 'ÂČƷǮĐǦǤǨŊÕŠŽʹâčʒǯđǧǥǩŋõšžʹ'],
    ['Polish, Lithuanian, Turkish and Vietnamese', 'łśźżąęėųūğışĐặờ'],
    ['Greek and Russian', 'ΆλφαЖюль'],
  ])('is every letter of %s', (_, letters) => {
    expect(printable(letters)).toBe(letters);
  });

  it('is a letter with its accent, also where they come apart', () => {
    expect(printable('C\u030cáhke\u030c')).toBe('Čáhkě');
  });

  it.each([
    ['a letter that the fonts lack', '漢'],
    ['a picture', '😀'],
    ['a control character', '\u0000'],
    ['half a character', '\ud83d'],
    ['a place without meaning where the fonts have the letters fi', '\uf001'],
  ])('is not %s: a mark stands for it', (_, character) => {
    expect(printable(`Máret ${character} Ŋ`)).toBe('Máret \uFFFD Ŋ');
  });

  it('leaves no mark of what has no look', () => {
    expect(printable('hjemme\u00adtjeneste\u200b\u202e\ufe0f')).toBe('hjemmetjeneste');
  });

  it('stands in one line', () => {
    expect(printable('én\r\nto\ttre\u00a0fire')).toBe('én  to tre fire');
  });

  it('never becomes another letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const known = new Set([...Array.from(text.normalize('NFC')), ' ', '\uFFFD']);
        expect(Array.from(printable(text)).filter((character) => !known.has(character))).toEqual([]);
      }),
    );
  });
});
