import type { SwitchWish } from '../../../application/ports/projection-control';
import { Word } from '../fields/fields';

export const switchWishes = ['when-built', 'by-hand'] as const satisfies readonly SwitchWish[];

export class RebuildBody {
  /** When what is built takes the place of the live one. */
  @Word(switchWishes, 'optional') readonly switch?: SwitchWish;
}
