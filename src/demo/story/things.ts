import type { Session } from '../session';

export const unit = (session: Session, name: string) => ({ kind: 'provider', providerId: session.id(name) });
export const plan = (session: Session, rest = ''): string => `/plans/${session.id('plan')}${rest}`;
export const drops = (session: Session) => ({ measureId: session.id('drops') });
export const check = (session: Session) => ({ measureId: session.id('check') });

export const handover = (situation: string, recommendation: string) => ({
  situation,
  background: 'Grønn stær og demens. Øyedråper hver kveld.',
  assessment: 'Trenger hjelp for at behandlingen skal bli gjennomført.',
  recommendation,
});
