import { PhoneFillIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useText } from '../texts';

const numbers = /\+?\d[\d ]{1,}\d/g;

/** The telephone numbers in what somebody wrote: «Ring 113, eller legevakt 116 117». */
export const phonesIn = (text: string): readonly string[] => text.match(numbers) ?? [];

/** A number that calls when it is pressed. `who` is read out with it. */
export function PhoneLink(props: { readonly phone: string; readonly who?: string }): ReactNode {
  const t = useText();
  const { phone, who } = props;
  return (
    <a
      className="phone-link"
      href={`tel:${phone.replaceAll(' ', '')}`}
      aria-label={who === undefined ? undefined : t('phone.callWho', { who, phone })}
    >
      <PhoneFillIcon aria-hidden />
      {t('phone.call', { phone })}
    </a>
  );
}
