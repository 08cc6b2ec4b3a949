import { parseNationalId } from '../../kernel/national-id';
import { ApplicationError } from '../errors';
import type { Settings } from '../settings';

/** @throws ApplicationError national-id-invalid, national-id-not-synthetic */
export function mustBeAcceptable(nationalId: string, { isSyntheticOnly }: Settings): void {
  const parsed = parseNationalId(nationalId);
  if (!parsed) {
    throw new ApplicationError(
      'national-id-invalid',
      'This is not a national identity number; check the digits.',
    );
  }
  if (isSyntheticOnly && !parsed.synthetic) {
    throw new ApplicationError(
      'national-id-not-synthetic',
      'Only synthetic identity numbers are taken here.',
    );
  }
}
