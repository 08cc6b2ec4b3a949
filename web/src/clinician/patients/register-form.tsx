import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { useCommand } from '../../api/use-command';
import { osloDay } from '../../shared/i18n/oslo';
import { TextField } from '../../shared/parts/fields';
import { ProblemAlert } from '../../shared/parts/problem-alert';
import { useText } from '../texts';
import { birthDateIn } from './birth-date';
import { registerPatient } from './commands';

/** A patient whom the register does not know yet. */
export function RegisterForm(props: {
  readonly nationalId: string;
  readonly onRegistered: (patientId: string) => void;
}): ReactNode {
  const t = useText();
  const { nationalId, onRegistered } = props;
  const [name, setName] = useState('');
  const [birthDate, setBirthDate] = useState(birthDateIn(nationalId) ?? '');
  const [today] = useState(() => osloDay(Date.now()));
  const register = useCommand(registerPatient);
  return (
    <form
      className="editor"
      aria-label={t('patients.register')}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        register.mutate(
          { nationalId, name: name.trim(), birthDate },
          {
            onSuccess: ({ patientId }) => {
              onRegistered(patientId);
            },
          },
        );
      }}
    >
      <Heading level={2} data-size="xs">
        {t('patients.unknown')}
      </Heading>
      <p>{t('patients.unknownAbout')}</p>
      <div className="fields">
        <TextField label={t('patients.name')} required value={name} onChange={setName} />
        <TextField
          type="date"
          label={t('patients.birthDate')}
          required
          max={today}
          value={birthDate}
          onChange={setBirthDate}
        />
      </div>
      <ProblemAlert error={register.error} />
      <div className="buttons">
        <Button type="submit" loading={register.isPending}>
          {t('patients.register')}
        </Button>
      </div>
    </form>
  );
}
