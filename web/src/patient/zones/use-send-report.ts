import { useRef } from 'react';
import { useReport } from './commands';
import type { ObservationBody } from './commands';
import { observationsOf } from './report';
import type { Report } from './report';

/** Sends a report thing by thing. What was taken is not sent again where the rest has to be tried once more. */
export function useSendReport(planId: string) {
  const report = useReport(planId);
  const left = useRef<{ readonly of: string; readonly bodies: ObservationBody[] }>({ of: '', bodies: [] });
  const send = async (told: Report): Promise<void> => {
    const of = JSON.stringify(told);
    if (left.current.of !== of || left.current.bodies.length === 0) {
      left.current = { of, bodies: [...observationsOf(told, new Date().toISOString())] };
    }
    const { bodies } = left.current;
    for (let body = bodies[0]; body !== undefined; body = bodies[0]) {
      await report.mutateAsync(body);
      bodies.shift();
    }
  };
  return { send, isPending: report.isPending, error: report.error };
}
