import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { keys } from '../../../api/queries';
import type { Plan } from '../../../api/types';
import { useSharedText } from '../../../shared/i18n/language';
import { ConflictDialog, isConflict } from '../../../shared/parts/conflict-dialog';
import { ProblemAlert } from '../../../shared/parts/problem-alert';
import { usePlanHere } from '../plan-context';
import type { Late, Send } from './bodies';
import { useFieldLabel } from './field-label';
import { LateEntry } from './late-entry';
import { usePlanCommand } from './use-plan-command';

export interface EditorProps<Body> {
  /** What the form is for; those who do not see where it stands are told too. */
  readonly label: string;
  /** What the button does, in words. */
  readonly save?: string;
  readonly tone?: 'accent' | 'danger';
  readonly send: Send<Body>;
  /** What was written; nothing where nothing was changed. */
  readonly body: () => Body | null;
  /** Tells of a clash with what somebody else has changed since the form was opened. */
  readonly isChange?: boolean;
  /** Whether the time can be given apart; where the form asks for a time itself, it cannot. */
  readonly late?: boolean;
  readonly onClose: () => void;
  readonly onRefused?: (error: Error) => void;
  readonly children?: ReactNode;
}

/** A form in the place of what it changes: saves, tells why it could not, and lets the person choose at a conflict. */
export function Editor<Body extends object>(props: EditorProps<Body>): ReactNode {
  const shared = useSharedText();
  const labelOf = useFieldLabel();
  const queries = useQueryClient();
  const { plan } = usePlanHere();
  const [opened] = useState(plan.revision);
  const [late, setLate] = useState<Late>({});
  const form = useRef<HTMLFormElement>(null);
  const command = usePlanCommand(plan.planId, props.send);
  const { label, save, tone = 'accent', isChange = false, late: hasLate = true, onClose, onRefused } = props;

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, []);

  const send = (revision: number): void => {
    const content = props.body();
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
    send(queries.getQueryData<Plan>(keys.plan(plan.planId))?.revision ?? opened);
  };
  return (
    <>
      <form
        ref={form}
        className="editor no-print"
        aria-label={label}
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          send(opened);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onClose();
        }}
      >
        <p className="editor-title" aria-hidden>
          {label}
        </p>
        {props.children}
        {hasLate && <LateEntry value={late} onChange={setLate} />}
        {!isConflict(command.error) && <ProblemAlert error={command.error} />}
        <div className="buttons">
          <Button type="submit" data-size="sm" data-color={tone} loading={command.isPending}>
            {save ?? shared('save')}
          </Button>
          <Button type="button" variant="tertiary" data-size="sm" onClick={onClose}>
            {shared('cancel')}
          </Button>
        </div>
      </form>
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
