import { ApplicationError } from '../errors';
import type { Representation } from '../../domain/consent/events';
import type { Permission } from './permissions';
import type { Standing } from './standing';

const forbidden = (detail: string): ApplicationError => new ApplicationError('forbidden', detail);

/** The same for whoever has no part in the plan, whatever the reason: it tells nobody that he has been shut out. */
export const forbiddenOutside = (): ApplicationError =>
  forbidden(
    'You have no access to this. If you need it for a patient’s care, ask the coordinator of his plan.',
  );

/** Whose a thing is, where that does not follow from how one stands to a plan. */
const keepers = {
  auditors: 'Only auditors may ask for this; use an auditor’s token.',
  operators: 'Only operators may do this; use an operator’s token.',
  practitioners: 'Only practitioners may do this, for a unit that is registered here and open.',
  parties:
    'Only those who can have a part in a plan may ask: patients, relatives, and units registered here.',
  patient: 'Only the patient decides this. A practitioner may record that he has consented.',
  himself: 'Whom the patient has let in or shut out is for him alone to see.',
  unit: 'You may ask for the offers of your own unit alone; leave providerId out or send that unit’s.',
  performers: 'Health personnel do this and record it themselves. Tell the unit that answers for it.',
  author: 'A response service corrects what it has entered itself. Tell the coordinator of other mistakes.',
} as const;

export const onlyFor = (keeper: keyof typeof keepers): ApplicationError => forbidden(keepers[keeper]);

/** What somebody with a part in the plan may not do, and whom he can turn to. */
export function refusalFor(standing: Standing, permission: Permission): ApplicationError {
  switch (standing.as) {
    case 'relative':
      return forbidden(ofRelatives[standing.representation.kind]);
    case 'coordinator':
    case 'team':
      return forbidden(ofTheTeam[permission] ?? 'This is not for the care team of the plan.');
    case 'patient':
    case 'auditor':
    case 'receiver':
    case 'response-service':
    case 'emergency':
      return forbidden(ofOthers[standing.as]);
    default:
      return forbiddenOutside();
  }
}

const ofRelatives: Readonly<Record<Representation['kind'], string>> = {
  relative: 'What the patient has granted you does not cover this. He can grant you more.',
  parent: 'Your access as a parent does not cover this. Ask the coordinator of the plan.',
  guardian: 'Your access as a guardian does not cover this. Ask the coordinator of the plan.',
};

const patientsOwn = 'This is for the patient to say, or for a relative whom he has let.';

const ofTheTeam: Partial<Record<Permission, string>> = {
  lead: 'This is for the coordinator of the plan. Ask that unit to do it.',
  voice: patientsOwn,
  comment: patientsOwn,
  'accept-goals': 'Only the patient says yes or no to a goal.',
  'replay-masked': keepers.operators,
};

const ofOthers = {
  patient: 'This is for those who treat you. Ask the coordinator of your plan to do it.',
  auditor: 'An auditor reads the responsibility and the history of a plan, not the plan itself.',
  receiver: 'Your unit is asked to take something over and may answer that. For more, ask the coordinator.',
  'response-service':
    'A response service reads and records its part of a plan. Ask the coordinator for this.',
  emergency: 'Emergency access is for reading, recording and taking over. Ask the coordinator for this.',
} as const;
