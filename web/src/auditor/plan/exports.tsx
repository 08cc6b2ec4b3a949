import { Button, Card, Heading } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { endOfDay } from '../../shared/i18n/oslo';
import { useDates } from '../../shared/i18n/dates';
import { ProblemAlert } from '../../shared/parts/problem-alert';
import { useText } from '../texts';
import { download, formats } from './download';
import type { Format } from './download';

/** The whole history as a file to keep, by what was known on the chosen day. */
export function Exports(props: {
  readonly planId: string;
  readonly knownDay: string | undefined;
}): ReactNode {
  const t = useText();
  const dates = useDates();
  const { planId, knownDay } = props;
  const knownAt = knownDay === undefined ? undefined : endOfDay(knownDay);
  const taken = useMutation({ mutationFn: (format: Format) => download(planId, format, knownAt) });
  return (
    <Card>
      <Heading level={2} data-size="xs">
        {t('exports.title')}
      </Heading>
      <p>{knownDay === undefined ? t('exports.now') : t('exports.then', { day: dates.day(knownDay) })}</p>
      <div className="buttons">
        {formats.map((format) => (
          <Button
            key={format}
            variant="secondary"
            loading={taken.isPending && taken.variables === format}
            onClick={() => {
              taken.mutate(format);
            }}
          >
            <DownloadIcon aria-hidden />
            {t(`exports.${format}`)}
          </Button>
        ))}
      </div>
      <ProblemAlert error={taken.error} />
    </Card>
  );
}
