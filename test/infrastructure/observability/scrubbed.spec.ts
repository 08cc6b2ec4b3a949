import { scrubbed } from '../../../src/infrastructure/observability/scrubbed';

describe('a line of the log', () => {
  it.each(['17915012396', '179150 12396'])('keeps no number that a person can have: %s', (number) => {
    expect(scrubbed(`{"msg":"Fant ikke ${number}."}`)).toBe('{"msg":"Fant ikke [redacted]."}');
  });
  it.each(['{"ms":17915012395}', '{"time":1791501239617}', '{"stream":"plan-0000"}'])(
    'is otherwise as it was written: %s',
    (line) => {
      expect(scrubbed(line)).toBe(line);
    },
  );
});
