import { setImmediate as oneTurn } from 'node:timers/promises';
import { Controller, Get, Inject, Logger, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PROJECTION_CONTROL } from '../../../application/ports/projection-control';
import type { ProjectionControl } from '../../../application/ports/projection-control';
import { PathPart } from '../conventions/path-id';
import { Returns } from '../conventions/routes';
import { itemsOf } from '../openapi/answers';
import { OperatorsGuard } from './operators.guard';
import { ProjectionName, ProjectionStatus, RebuildBegun, Verified } from './projection.answer';

const form = /^[a-z][a-z0-9-]{0,63}$/;
const Name = (): ParameterDecorator =>
  PathPart('name', { type: 'string', pattern: form.source }, (text) => (form.test(text) ? text : null));

@ApiTags('Projections')
@UseGuards(OperatorsGuard)
@Controller('projections')
export class ProjectionController {
  private readonly logger = new Logger('Projections');

  constructor(@Inject(PROJECTION_CONTROL) private readonly control: ProjectionControl) {}

  @Get()
  @Returns(itemsOf(ProjectionStatus), 'The state of every read model')
  async list() {
    return { items: await this.control.list() };
  }

  @Post(':name/rebuild')
  @Returns(RebuildBegun, 'Begin to build a read model anew; its progress is seen in the list', 202)
  async rebuild(@Name() name: string) {
    const rebuilding = this.control.rebuild(name);
    // Whatever refuses it does so at once; asking first would let two callers in.
    await Promise.race([rebuilding, oneTurn()]);
    rebuilding.catch((error: unknown) => {
      // The name only: the message may quote what is in a plan.
      const cause = error instanceof Error ? error.name : typeof error;
      this.logger.error({ projection: name, failed: 'rebuild', error: cause });
    });
    return { name, state: 'rebuilding' };
  }

  @Post(':name/verify')
  @Returns(Verified, 'Build a read model beside the live one and compare')
  verify(@Name() name: string) {
    return this.control.verify(name);
  }

  @Post(':name/rollback')
  @Returns(ProjectionName, 'Go back to the read model before the last rebuild')
  async rollback(@Name() name: string) {
    await this.control.rollback(name);
    return { name };
  }
}
