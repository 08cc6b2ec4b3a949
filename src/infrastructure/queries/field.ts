const safeField = /^[A-Za-z][A-Za-z0-9]*$/;

/** @throws TypeError for a name that is not plainly that of a top-level field */
export function checkedField(field: string): string {
  if (!safeField.test(field)) throw new TypeError(`${field} cannot be the name of a field`);
  return field;
}
