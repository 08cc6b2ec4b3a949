// A browser on a busy machine: long enough never to be what fails, and nothing waits for it. A page is looked at six times over.
jest.setTimeout(240_000);
