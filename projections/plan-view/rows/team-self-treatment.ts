import type { ZoneColour } from '../../../src/domain/plan/events';
import { withChanges } from '../../../src/kernel/record';
import { changeWhere, placed, without } from '../../shared/lists';
import type { MemberDocument, PlanDocument } from '../document';
import { row } from '../row';
import type { RowsFor } from '../row';

/** More than are shown, so that the list stays full when some turn out to be entered in error. */
const keptObservations = 100;

export const careTeamRows: RowsFor<
  'CareTeamMemberAdded' | 'CareTeamMemberUpdated' | 'CareTeamMemberRemoved'
> = {
  CareTeamMemberAdded: row((plan, { data }) => ({ careTeam: [...plan.careTeam, data] })),
  CareTeamMemberUpdated: row((plan, { data: { memberId, changes } }) => ({
    careTeam: changeWhere(
      plan.careTeam,
      (member) => member.memberId === memberId,
      (member) => withChanges<MemberDocument>(member, changes),
    ),
  })),
  CareTeamMemberRemoved: row((plan, { data }) => ({
    careTeam: without(plan.careTeam, ({ memberId }) => memberId === data.memberId),
  })),
};

export const selfTreatmentRows: RowsFor<'ZoneDefined' | 'ZoneRemoved' | 'ObservationReported'> = {
  ZoneDefined: row((plan, { data: { zone, ...content } }) => ({
    zones: { ...plan.zones, [zone]: content },
  })),
  ZoneRemoved: row((plan, { data }) => ({ zones: zonesWithout(plan.zones, data.zone) })),
  ObservationReported: row((plan, { data, recordedAt, by }) => ({
    observations: placed(plan.observations, { ...data, recordedAt, by }, ({ at }) => at).slice(
      -keptObservations,
    ),
  })),
};

const zonesWithout = (zones: PlanDocument['zones'], colour: ZoneColour): PlanDocument['zones'] =>
  Object.fromEntries(Object.entries(zones).filter(([zone]) => zone !== colour));
