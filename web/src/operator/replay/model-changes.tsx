import { Alert, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { DiffView } from '../../shared/parts/diff-view';
import { useText } from '../texts';
import { shortPath } from './short-path';
import type { Step } from './told-state';

type Model = Step['models'][number];

/** Which documents and entries of each read model an event made other than they were. */
export function ModelChanges({ models }: Pick<Step, 'models'>): ReactNode {
  const t = useText();
  return (
    <>
      <Heading level={3} data-size="2xs">
        {t('models.heading', { count: models.length })}
      </Heading>
      {models.map((model) => (
        <details key={model.model} className="ds-details" data-variant="tinted">
          <summary>
            {model.model} ({changesIn(model)})
          </summary>
          <div className="stack" data-gap="sm">
            {model.error !== undefined && <Alert data-color="danger">{model.error}</Alert>}
            {(['documents', 'entries'] as const).flatMap((kind) =>
              model[kind].map(({ id, changes }) => (
                <div key={`${kind} ${id}`}>
                  <p>
                    {t(`models.${kind}`)} <code title={id}>{shortPath(id)}</code>
                  </p>
                  <DiffView
                    caption={`${model.model} ${id}`}
                    changes={changes.map((change) => ({ ...change, label: shortPath(change.path) }))}
                  />
                </div>
              )),
            )}
          </div>
        </details>
      ))}
    </>
  );
}

const changesIn = ({ documents, entries }: Model): number =>
  [...documents, ...entries].reduce((sum, { changes }) => sum + changes.length, 0);
