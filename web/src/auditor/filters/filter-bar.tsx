import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useText } from '../texts';

/** The filters above a list. What is chosen is asked for at once. */
export function FilterBar(props: {
  readonly isAnyChosen: boolean;
  readonly onClear: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const t = useText();
  return (
    <form
      role="search"
      className="filter-bar"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {props.children}
      {props.isAnyChosen && (
        <Button variant="tertiary" onClick={props.onClear}>
          {t('filters.clear')}
        </Button>
      )}
    </form>
  );
}
