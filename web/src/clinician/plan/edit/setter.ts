/** Sets one field of a draft: `onChange={set('title')}`. */
export const setterOf =
  <Draft extends object>(draft: Draft, onChange: (draft: Draft) => void) =>
  <Key extends keyof Draft>(key: Key) =>
  (value: Draft[Key]): void => {
    onChange({ ...draft, [key]: value });
  };
