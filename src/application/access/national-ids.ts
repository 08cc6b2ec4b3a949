import { Inject, Injectable } from '@nestjs/common';
import { parseNationalId } from '../../kernel/national-id';
import { ApplicationError } from '../errors';
import { KEYS } from '../ports/keys';
import { SETTINGS } from '../settings';
import { personKeyOf } from './pseudonyms';
import type { PersonKey } from '../../kernel/ids';
import type { Keys } from '../ports/keys';
import type { Settings } from '../settings';

/** The one way in for identity numbers: what passes is known by its keyed hash from then on. */
@Injectable()
export class NationalIds {
  constructor(
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws ApplicationError national-id-invalid, national-id-not-synthetic */
  keyFor(nationalId: string): PersonKey {
    const parsed = parseNationalId(nationalId);
    if (!parsed) {
      throw new ApplicationError(
        'national-id-invalid',
        'This is not a national identity number; check the digits.',
      );
    }
    if (this.settings.isSyntheticOnly && !parsed.synthetic) {
      throw new ApplicationError(
        'national-id-not-synthetic',
        'Only synthetic identity numbers are taken here.',
      );
    }
    return personKeyOf(this.keys, nationalId);
  }
}
