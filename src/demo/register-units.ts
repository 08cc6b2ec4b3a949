import { CommandBus } from '@nestjs/cqrs';
import { v5 as uuidv5 } from 'uuid';
import { ChangeProvider } from '../application/commands/messages';
import { syntheticUnits } from '../infrastructure/identity/synthetic-users';
import type { INestApplicationContext } from '@nestjs/common';
import type { Caller } from '../application/access/caller';

const namespace = 'b1f1e2a4-7a0c-5a33-9a8e-2f1d6a3b7c55';
const installer: Caller = { role: 'operator', name: 'Sammen', key: 'operator/installation' };

/** The units of the synthetic users; what is registered already stays as it is. */
export async function registerUnits(app: INestApplicationContext): Promise<void> {
  const bus = app.get(CommandBus);
  for (const unit of syntheticUnits) {
    const key = uuidv5(unit.organisationNumber, namespace);
    await bus.execute(
      new ChangeProvider(
        { type: 'RegisterProvider', ...unit },
        { caller: installer, idempotencyKey: key, fingerprint: key, correlationId: key },
      ),
    );
  }
}
