const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** A path that fits beside its values: of each id the beginning, which tells it from the others of one plan. */
export const shortPath = (path: string): string => path.replace(uuid, (id) => `${id.slice(0, 8)}…`);
