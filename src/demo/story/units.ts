import type { Session } from '../session';

/** The units of the story by the beginnings of their names. */
export async function findUnits(session: Session): Promise<void> {
  const { body } = await session.get('gp-berg', '/providers?limit=200');
  const units = body['items'] as readonly { readonly name: string; readonly providerId: string }[];
  const wanted = ['Solsiden', 'Nordlys', 'Øyelegene Aas', 'Fjordbyen hjemmetjeneste', 'Fjordbyen legevakt'];
  for (const name of wanted) {
    const unit = units.find((one) => one.name.startsWith(name));
    if (!unit) throw new Error(`The unit ${name} is not registered`);
    session.remember(name, unit.providerId);
  }
}
