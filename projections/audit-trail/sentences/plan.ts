import { dayInWords } from '../../shared/moments';
import { quoted } from '../../shared/wording';
import { saying } from '../sentence';
import type { SentencesFor } from '../sentence';
import { mistakeNamed } from './mistakes';

export const planSentences: SentencesFor<
  | `Plan${'Opened' | 'Approved' | 'Paused' | 'Resumed' | 'Closed' | 'Reviewed'}`
  | `Review${'Scheduled' | 'FellDue'}`
  | 'WhatMattersStated'
  | 'PatientCommented'
  | 'EnteredInError'
> = {
  PlanOpened: ({ data: { title } }) => ({
    nb: `opprettet planen ${quoted(title).nb}`,
    en: `opened the plan ${quoted(title).en}`,
  }),
  PlanApproved: ({ data: { madeWithPatient } }) =>
    madeWithPatient
      ? {
          nb: 'godkjente planen, som er laget sammen med pasienten',
          en: 'approved the plan, which was made together with the patient',
        }
      : {
          nb: 'godkjente planen, som er laget uten pasienten',
          en: 'approved the plan, which was made without the patient',
        },
  PlanPaused: () => ({ nb: 'satte planen på pause', en: 'paused the plan' }),
  PlanResumed: () => ({ nb: 'tok planen i bruk igjen', en: 'took the plan into use again' }),
  PlanClosed: () => ({ nb: 'avsluttet planen', en: 'closed the plan' }),
  PlanReviewed: () => ({ nb: 'gikk gjennom planen', en: 'went through the plan' }),
  ReviewScheduled: ({ data: { on } }) => ({
    nb: `bestemte at planen skal gjennomgås ${dayInWords(on).nb}`,
    en: `decided that the plan is to be reviewed on ${dayInWords(on).en}`,
  }),
  ReviewFellDue: ({ data: { on } }) => ({
    nb: `Dagen for å gå gjennom planen er kommet: ${dayInWords(on).nb}.`,
    en: `The day to review the plan has come: ${dayInWords(on).en}.`,
  }),
  WhatMattersStated: ({ data: { text } }) => ({
    nb: `skrev hva som er viktig: ${saying(text).nb}`,
    en: `wrote what matters: ${saying(text).en}`,
  }),
  PatientCommented: ({ data: { text } }) => ({
    nb: `skrev en kommentar: ${saying(text).nb}`,
    en: `wrote a comment: ${saying(text).en}`,
  }),
  EnteredInError: ({ data: { corrected } }, names) => {
    const { nb, en } = mistakeNamed(corrected, names);
    return {
      nb: `rettet en feil: ${nb} skulle ikke vært registrert`,
      en: `corrected a mistake: ${en} should not have been recorded`,
    };
  },
};
