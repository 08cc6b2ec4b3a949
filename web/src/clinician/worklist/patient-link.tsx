import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface Of {
  readonly planId: string;
  readonly patient: { readonly name: string };
}

/** The patient, and by him the way to the plan. */
export function PatientLink({ of }: { readonly of: Of }): ReactNode {
  return <Link href={`/plan/${of.planId}`}>{of.patient.name}</Link>;
}
