import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AuditController } from './audit/audit.controller';
import { CareTeamController } from './care-team/care-team.controller';
import { ConsentController } from './consent/consent.controller';
import { Cursors } from './conventions/cursors';
import { GoalController } from './goals/goal.controller';
import { HistoryController } from './history/history.controller';
import { LiveConnections } from './live/live-connections';
import { LiveController } from './live/live.controller';
import { MeController } from './me/me.controller';
import { MeasureCourseController } from './measures/measure-course.controller';
import { MeasureController } from './measures/measure.controller';
import { ObservationController } from './observations/observation.controller';
import { PatientController } from './patients/patient.controller';
import { PlanCourseController } from './plans/plan-course.controller';
import { PlanController } from './plans/plan.controller';
import { ProblemController } from './problems/problem.controller';
import { ProjectionController } from './projections/projection.controller';
import { PractitionerController } from './providers/practitioner.controller';
import { ProviderController } from './providers/provider.controller';
import { ResponsibilityExportController } from './transfers/responsibility-export.controller';
import { ReplayController } from './replay/replay.controller';
import { ResponsibilityController } from './transfers/responsibility.controller';
import { TransferController } from './transfers/transfer.controller';
import { WorklistController } from './worklist/worklist.controller';
import { ZoneController } from './zones/zone.controller';

/** Everything under /api/v1. */
@Module({
  imports: [CqrsModule],
  providers: [Cursors, LiveConnections],
  controllers: [
    AuditController,
    CareTeamController,
    ConsentController,
    GoalController,
    HistoryController,
    LiveController,
    MeController,
    MeasureController,
    MeasureCourseController,
    ObservationController,
    PatientController,
    PlanController,
    PlanCourseController,
    PractitionerController,
    ProblemController,
    ProjectionController,
    ProviderController,
    ReplayController,
    ResponsibilityController,
    ResponsibilityExportController,
    TransferController,
    WorklistController,
    ZoneController,
  ],
})
export class ApiModule {}
