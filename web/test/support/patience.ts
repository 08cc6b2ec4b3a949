// A browser on a busy machine: long enough never to be what fails, and nothing waits for it.
jest.setTimeout(60_000);
