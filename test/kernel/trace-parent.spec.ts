import { formatTraceParent, parseTraceParent } from '../../src/kernel/trace-parent';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const step = '00f067aa0ba902b7';

describe('a step of a trace', () => {
  it('is read as it is written', () => {
    const parsed = parseTraceParent(`00-${trace}-${step}-01`);
    expect(parsed).toEqual({ traceId: trace, spanId: step, flags: 1 });
    expect(parsed && formatTraceParent(parsed)).toBe(`00-${trace}-${step}-01`);
  });
  it.each([
    ['nothing', ''],
    ['another version', `01-${trace}-${step}-01`],
    ['capital letters', `00-${trace.toUpperCase()}-${step}-01`],
    ['no trace', `00-${'0'.repeat(32)}-${step}-01`],
    ['no step', `00-${trace}-${'0'.repeat(16)}-01`],
    ['something after it', `00-${trace}-${step}-01-Pål`],
    ['a person’s number as the trace', `00-${'17915012396'.padStart(32, 'a')}-${step}-01`],
    ['a person’s number among other digits', `00-${`9917915012396`.padStart(32, '1')}-${step}-01`],
    ['a person’s number as the step', `00-${trace}-${'17915012396'.padEnd(16, 'f')}-01`],
  ])('is not what has another form or could name somebody: %s', (_, text) => {
    expect(parseTraceParent(text)).toBeNull();
  });
});
