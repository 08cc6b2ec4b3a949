/** What was asked for, as plain data: what is stored is no instance of a class of ours. */
export const contentOf = <Asked extends object>(asked: Asked): Pick<Asked, keyof Asked> =>
  Object.assign({}, asked);
