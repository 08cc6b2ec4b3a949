import { livesAfter } from '../../shared/lives';
import { transfersAfter } from '../../shared/transfer';
import { row } from '../row';
import type { RowsFor } from '../row';

export const responsibilityRows: RowsFor<
  | 'ResponsibilityAssigned'
  | 'TransferOffered'
  | 'TransferAccepted'
  | 'TransferDeclined'
  | 'TransferWithdrawn'
  | 'TransferExpired'
  | 'ResponsibilityTakenOver'
> = {
  ResponsibilityAssigned: row((plan, fact) => ({ lives: livesAfter(plan.lives, fact) })),
  TransferOffered: row((plan, fact) => ({ transfers: transfersAfter(plan.transfers, fact) })),
  TransferAccepted: row((plan, fact) => ({
    transfers: transfersAfter(plan.transfers, fact),
    lives: livesAfter(plan.lives, fact),
  })),
  TransferDeclined: row((plan, fact) => ({ transfers: transfersAfter(plan.transfers, fact) })),
  TransferWithdrawn: row((plan, fact) => ({
    transfers: transfersAfter(plan.transfers, fact),
    lives: livesAfter(plan.lives, fact),
  })),
  TransferExpired: row((plan, fact) => ({ transfers: transfersAfter(plan.transfers, fact) })),
  ResponsibilityTakenOver: row((plan, fact) => ({ lives: livesAfter(plan.lives, fact) })),
};
