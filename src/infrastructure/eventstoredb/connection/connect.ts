import { EventStoreDBClient } from '@eventstore/db-client';

/** A client with a connection of its own. @throws TypeError where the connection string cannot be used */
export function connect(connectionString: string): EventStoreDBClient {
  // With it the client answers a refused append with a wrong revision.
  if (/throw[-_]?on[-_]?append[-_]?failure=false/i.test(connectionString)) {
    throw new TypeError('The connection string must leave throwOnAppendFailure as it is');
  }
  try {
    return EventStoreDBClient.connectionString(connectionString);
  } catch (error) {
    // Not the string itself, which may hold a password.
    throw new TypeError('The connection string is not one of EventStoreDB (esdb://…)', { cause: error });
  }
}
