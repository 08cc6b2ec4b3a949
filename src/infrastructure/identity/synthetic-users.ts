import type { Role } from '../../kernel/actor';
import type { ProviderKind } from '../../domain/provider/events';

export interface SyntheticUnit {
  readonly name: string;
  readonly kind: ProviderKind;
  readonly organisationNumber: string;
  readonly herId: string;
}

export interface SyntheticUser {
  readonly user: string;
  readonly name: string;
  readonly role: Exclude<Role, 'system'>;
  /** Of Tenor's series: the month plus 80, never a living person's. */
  readonly nationalId: string;
  readonly practice?: { readonly hprNumber: string; readonly unit: SyntheticUnit };
}

const unit = (
  kind: ProviderKind,
  name: string,
  organisationNumber: string,
  herId: string,
): SyntheticUnit => ({
  name,
  kind,
  organisationNumber,
  herId,
});

const solsiden = unit('gp', 'Solsiden legesenter', '313100219', '8140011');
const nordlys = unit('hospital', 'Nordlys sykehus, øyeavdelingen', '313101584', '8140029');
const aas = unit('specialist', 'Øyelegene Aas', '313102955', '8140037');
const hjemmetjenesten = unit('home-care', 'Fjordbyen hjemmetjeneste', '313105695', '8140045');
const responssenteret = unit('response-service', 'Responssenteret nord', '313108430', '8140053');
const legevakten = unit('emergency-clinic', 'Fjordbyen legevakt', '313109801', '8140061');
const fjellheim = unit('gp', 'Fjellheim legesenter', '313111172', '8140079');

/** The units that are registered where the register is tried out. */
export const syntheticUnits: readonly SyntheticUnit[] = [
  solsiden,
  nordlys,
  aas,
  hjemmetjenesten,
  responssenteret,
  legevakten,
  fjellheim,
];

type Line = readonly [user: string, name: string, nationalId: string, hprNumber: string, unit: SyntheticUnit];

const practitioners: readonly Line[] = [
  ['gp-berg', 'Kari Berg', '03847220189', '9810001', solsiden],
  ['eye-lie', 'Nils Lie', '22896821427', '9810002', nordlys],
  ['specialist-aas', 'Ingrid Aas', '11827522750', '9810003', aas],
  ['nurse-dahl', 'Marit Dahl', '30868423281', '9810004', hjemmetjenesten],
  ['nurse-vik', 'Ola Vik', '05928824685', '9810005', responssenteret],
  ['doctor-strand', 'Sigrid Strand', '19887925138', '9810006', legevakten],
  ['doctor-ness', 'Jon Ness', '27818126560', '9810007', fjellheim],
];

/** The people of the demonstration. */
export const syntheticUsers: readonly SyntheticUser[] = [
  ...practitioners.map(([user, name, nationalId, hprNumber, unit]): SyntheticUser => ({
    user,
    name,
    role: 'practitioner',
    nationalId,
    practice: { hprNumber, unit },
  })),
  { user: 'paal', name: 'Pål Hansen', role: 'patient', nationalId: '17915012396' },
  { user: 'anne', name: 'Anne Hansen', role: 'relative', nationalId: '14857827091' },
  { user: 'auditor-holm', name: 'Eva Holm', role: 'auditor', nationalId: '08907028144' },
  { user: 'operator-ruud', name: 'Per Ruud', role: 'operator', nationalId: '25838329570' },
];
