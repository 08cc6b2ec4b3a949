import { Button } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { useLocation } from 'wouter';
import { answered, http } from '../../api/http';
import { Problem } from '../../api/problem';
import { TextField } from '../../shared/parts/fields';
import { ProblemAlert } from '../../shared/parts/problem-alert';
import { useText } from '../texts';

export type Found =
  | { readonly kind: 'unknown'; readonly nationalId: string }
  | { readonly kind: 'without-plan'; readonly patientId: string };

const isUnknown = (error: unknown): boolean => error instanceof Problem && error.code === 'patient-not-found';

/** Looks a patient up by the identity number, and goes to the plan where there is one. */
export function FindPatient({
  onFound,
}: {
  readonly onFound: (found: Found | undefined) => void;
}): ReactNode {
  const t = useText();
  const [, goTo] = useLocation();
  const [nationalId, setNationalId] = useState('');
  const look = useMutation({
    mutationFn: (number: string) =>
      answered(http.POST('/api/v1/patients/_lookup', { body: { nationalId: number } })),
  });
  const find = (): void => {
    look.mutate(nationalId.replace(/\s/g, ''), {
      onSuccess: ({ patientId, openPlan }) => {
        if (openPlan === null) onFound({ kind: 'without-plan', patientId });
        else goTo(`/plan/${openPlan}`);
      },
      onError: (error, number) => {
        onFound(isUnknown(error) ? { kind: 'unknown', nationalId: number } : undefined);
      },
    });
  };
  return (
    <form
      className="editor"
      aria-label={t('patients.find')}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        find();
      }}
    >
      <TextField
        label={t('patients.nationalId')}
        description={t('patients.nationalIdAbout')}
        inputMode="numeric"
        required
        value={nationalId}
        onChange={(number) => {
          setNationalId(number);
          // What is answered about the number before says nothing of this one.
          look.reset();
          onFound(undefined);
        }}
      />
      {!isUnknown(look.error) && <ProblemAlert error={look.error} />}
      <div className="buttons">
        <Button type="submit" loading={look.isPending}>
          {t('patients.find')}
        </Button>
      </div>
    </form>
  );
}
