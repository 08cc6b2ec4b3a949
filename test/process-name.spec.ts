import { processName } from '../src/process-name';

it('names two processes apart that have the same number on hosts of the same name, as containers have', () => {
  expect(processName()).not.toBe(processName());
});
