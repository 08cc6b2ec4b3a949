import { checkedField } from '../../queries/field';

/**
 * SQL for a top-level field: the only place where a name from outside becomes part of a statement. The text must be
 * the same wherever a field is named, or SQLite does not see that an index is of that field.
 * @throws TypeError for a name that is not plainly one
 */
export const column = (field: string): string => `json_extract(document, '$.${checkedField(field)}')`;

/** SQL for the JSON type of a top-level field; null where the field is missing. */
export const typeColumn = (field: string): string => `json_type(document, '$.${checkedField(field)}')`;
