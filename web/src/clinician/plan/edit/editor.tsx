import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { keys } from '../../../api/queries';
import type { Plan } from '../../../api/types';
import { ConflictDialog, isConflict } from '../../../shared/parts/conflict-dialog';
import { usePlanHere } from '../plan-context';
import type { Late, Send } from './bodies';
import { useFieldLabel } from './field-label';
import { FormInPlace } from './form-in-place';
import type { FormInPlaceProps } from './form-in-place';
import { LateEntry } from './late-entry';
import { usePlanCommand } from './use-plan-command';

export interface EditorProps<Body> extends Pick<
  FormInPlaceProps,
  'label' | 'save' | 'tone' | 'onClose' | 'children'
> {
  readonly send: Send<Body>;
  /** What was written; nothing where nothing was changed. */
  readonly body: () => Body | null;
  /** Tells of a clash with what somebody else has changed since the form was opened. */
  readonly isChange?: boolean;
  /** Whether the time can be given apart; where the form asks for a time itself, it cannot. */
  readonly late?: boolean;
  readonly onRefused?: (error: Error) => void;
}

/** A form in the place of what it changes: saves, tells why it could not, and lets the person choose at a conflict. */
export function Editor<Body extends object>(props: EditorProps<Body>): ReactNode {
  const labelOf = useFieldLabel();
  const queries = useQueryClient();
  const { plan } = usePlanHere();
  const [opened] = useState(plan.revision);
  const [late, setLate] = useState<Late>({});
  const { send, body, isChange = false, late: hasLate = true, onRefused, children, ...form } = props;
  const { onClose } = form;
  const command = usePlanCommand(plan.planId, send);

  const give = (revision: number): void => {
    const content = body();
    if (content === null) {
      onClose();
      return;
    }
    command.mutate(
      { body: { ...content, ...late }, ...(isChange && { revision }) },
      { onSuccess: onClose, ...(onRefused && { onError: onRefused }) },
    );
  };
  const keepMine = async (): Promise<void> => {
    await queries.refetchQueries({ queryKey: keys.plan(plan.planId), exact: true });
    give(queries.getQueryData<Plan>(keys.plan(plan.planId))?.revision ?? opened);
  };
  return (
    <>
      <FormInPlace
        {...form}
        isPending={command.isPending}
        error={isConflict(command.error) ? null : command.error}
        onSave={() => {
          give(opened);
        }}
      >
        {children}
        {hasLate && <LateEntry value={late} onChange={setLate} />}
      </FormInPlace>
      <ConflictDialog
        error={command.error}
        labelOf={labelOf}
        onKeepMine={() => void keepMine()}
        onTakeTheirs={() => {
          command.reset();
          void queries.invalidateQueries({ queryKey: keys.plan(plan.planId) });
          onClose();
        }}
        onClose={command.reset}
      />
    </>
  );
}
