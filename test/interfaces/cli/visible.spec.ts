import { visible } from '../../../src/interfaces/cli/visible';

describe('a line for a terminal', () => {
  it.each([
    ['clears no screen', 'Kari\u001b[2J', 'Kari\\u001b[2J'],
    ['obeys no control of one character', '\u009b31mRød', '\\u009b31mRød'],
    ['is one line', 'Kari\n29/38 TransferAccepted', 'Kari\\u000a29/38 TransferAccepted'],
    ['is read in the order in which it stands', 'a\u202eb', 'a\\u202eb'],
    ['shows what has no width', 'a\u200bb\u{e0041}', 'a\\u200bb\\udb40\\udc41'],
    ['keeps the letters and marks of people', 'Øyedråper – «Čáhkeš» 👁', 'Øyedråper – «Čáhkeš» 👁'],
  ])('%s', (_, line, shown) => {
    expect(visible(line)).toBe(shown);
  });

  it('is the same JSON', () => {
    const value = { name: 'a\u009b\u202e\u{e0041}\n' };
    expect(JSON.parse(visible(JSON.stringify(value)))).toEqual(value);
  });
});
