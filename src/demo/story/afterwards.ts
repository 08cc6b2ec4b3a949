import { plan } from './things';
import type { Calendar, Line } from './row';

/** Someone who has no access, a late entry, a block (rows 16 to 18). */
export const afterwards = ({ at }: Calendar): readonly Line[] => [
  [16, at('05-02', 12), (s) => s.api.send('doctor-ness', 'GET', plan(s))],
  [
    17,
    at('05-03', 9),
    (s) =>
      s.make('pressure measured', 'gp-berg', plan(s, '/observations'), {
        code: 'øyetrykk',
        value: 16,
        unit: 'mmHg',
        at: at('04-20', 11),
        lateReason: 'Svaret fra legevakten kom først nå',
      }),
  ],
  [
    18,
    at('05-10', 18),
    async (s) => {
      const found = await s.get('paal', '/practitioners?q=Ness');
      const [ness] = found.body['items'] as readonly { readonly practitionerId: string }[];
      return s.make('block', 'paal', `/patients/${s.id('paal')}/restrictions`, {
        scope: 'practitioner',
        practitionerId: ness?.practitionerId,
      });
    },
  ],
];
