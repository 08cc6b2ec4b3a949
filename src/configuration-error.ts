/** The environment cannot be understood; the message says which variable and what it may be. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
