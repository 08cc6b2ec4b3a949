import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useToday } from '../../shared/i18n/use-today';
import { Empty } from '../../shared/parts/empty';
import { Loaded } from '../../shared/parts/loaded';
import { usePlanHere } from '../here/here';
import { useIsMine } from '../here/use-worklist';
import { Section } from '../parts/section';
import { useText } from '../texts';
import { useEntriesOf } from './entries';
import { isForDay, partOfDay, partsOfDay } from './times';
import { TodoCard } from './todo-card';

/** What I do today, by the time of the day. */
export function TodoList(): ReactNode {
  const t = useText();
  const { plan, isPatient } = usePlanHere();
  const isMine = useIsMine();
  const day = useToday();
  const entries = useEntriesOf(plan.planId, day);
  const todo = plan.measures.filter((measure) => isMine(measure) && isForDay(measure, day));
  return (
    <Section title={isPatient ? t('today.mine') : t('today.mineOrHis', { name: plan.patient.name })}>
      {todo.length === 0 && <Empty text={t('today.nothing')} />}
      {todo.length > 0 && (
        <Loaded query={entries}>
          {(ticked) =>
            partsOfDay.map((part) => {
              const then = todo.filter((measure) => partOfDay(measure) === part);
              return (
                then.length > 0 && (
                  <div key={part} className="stack" data-gap="sm">
                    <Heading level={3} data-size="2xs">
                      {t(`today.part.${part}`)}
                    </Heading>
                    {then.map((measure) => (
                      <TodoCard
                        key={measure.measureId}
                        measure={measure}
                        entries={ticked.filter(({ measureId }) => measureId === measure.measureId)}
                      />
                    ))}
                  </div>
                )
              );
            })
          }
        </Loaded>
      )}
    </Section>
  );
}
