import { readFileSync } from 'node:fs';
import { ConfigurationError } from './configuration-error';

/** Where the stores are: in the data folder, or at a connection string. Such a string may hold a password. */
export interface StoreAddresses {
  readonly events: string;
  readonly documents: string;
  /** What the register's streams begin with, where several registers share one EventStoreDB. */
  readonly prefix: string;
  /** Takes a MongoDB without replicas. */
  readonly allowsSingle: boolean;
}

export const inFolder = 'embedded';

/** Whether one of them is in the data folder, which is then one process's alone. */
export const usesFolder = ({ events, documents }: StoreAddresses): boolean =>
  events === inFolder || documents === inFolder;

/** Whether other processes can write and read the read models too. */
export const areDocumentsShared = ({ documents }: StoreAddresses): boolean => documents !== inFolder;

export const allInFolder: StoreAddresses = {
  events: inFolder,
  documents: inFolder,
  prefix: '',
  allowsSingle: false,
};

const schemes = {
  EVENT_STORE_URL: /^(esdb|kurrentdb|kdb)(\+discover)?:\/\//,
  READ_STORE_URL: /^mongodb(\+srv)?:\/\//,
};
const examples = { EVENT_STORE_URL: 'esdb://…', READ_STORE_URL: 'mongodb://…' };
type Variable = keyof typeof schemes;

/** @throws ConfigurationError, which never quotes an address */
export function storeAddresses(env: NodeJS.ProcessEnv): StoreAddresses {
  return {
    events: asTheClientHasIt(addressIn(env, 'EVENT_STORE_URL')),
    documents: addressIn(env, 'READ_STORE_URL'),
    prefix: prefixIn(env['EVENT_STORE_PREFIX']),
    allowsSingle: allowsSingle(env['READ_STORE_ALLOW_SINGLE']),
  };
}

/** One protocol under several names: the client knows the oldest. */
const asTheClientHasIt = (address: string): string => address.replace(/^(kurrentdb|kdb)(?=[+:])/, 'esdb');

/** The address of an event store that stands by itself, as EVENT_STORE_URL takes it; null where it is none. */
export const eventStoreAt = (text: string): string | null =>
  schemes.EVENT_STORE_URL.test(text) ? asTheClientHasIt(text) : null;

/** Whether an address has a password in it, as the client reads it; it is then nothing for a command line. */
export const hasPassword = (address: string): boolean => /:\/\/[^:]+:[^@]+@/.test(address);

function addressIn(env: NodeJS.ProcessEnv, variable: Variable): string {
  const address = env[variable] ?? secretIn(env[`${variable}_FILE`], variable) ?? inFolder;
  if (address === inFolder || schemes[variable].test(address)) return address;
  throw new ConfigurationError(`${variable} is “embedded” or an address such as ${examples[variable]}.`);
}

/** A password stands better in a file than in the environment, which every child process and crash report sees. */
function secretIn(file: string | undefined, variable: Variable): string | undefined {
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new ConfigurationError(`The file ${file} of ${variable}_FILE cannot be read.`, { cause });
  }
}

/** Letters and digits: a dash would end the category, and none may look like one of the server's own streams. */
function prefixIn(text = ''): string {
  if (/^([A-Za-z0-9]+_)?$/.test(text)) return text;
  throw new ConfigurationError(
    'EVENT_STORE_PREFIX is letters and digits with “_” at the end, such as “test_”.',
  );
}

function allowsSingle(text = '0'): boolean {
  if (text === '0' || text === '1') return text === '1';
  throw new ConfigurationError('READ_STORE_ALLOW_SINGLE is 1, or left out.');
}
