import { Body, Controller, Get, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PROJECTION_CONTROL } from '../../../application/ports/projection-control';
import type { ProjectionControl } from '../../../application/ports/projection-control';
import { PathPart } from '../conventions/path-id';
import { Returns } from '../conventions/routes';
import { itemsOf } from '../openapi/answers';
import { OperatorsGuard } from './operators.guard';
import { ProjectionGeneration, ProjectionStatus, RebuildBegun, Verified } from './projection.answer';
import { RebuildBody } from './projection.body';

const form = /^[a-z][a-z0-9-]{0,63}$/;
const Name = (): ParameterDecorator =>
  PathPart('name', { type: 'string', pattern: form.source }, (text) => (form.test(text) ? text : null));

@ApiTags('Projections')
@UseGuards(OperatorsGuard)
@Controller('projections')
export class ProjectionController {
  constructor(@Inject(PROJECTION_CONTROL) private readonly control: ProjectionControl) {}

  @Get()
  @Returns(itemsOf(ProjectionStatus), 'The state of every read model')
  async list() {
    return { items: await this.control.list() };
  }

  @Get(':name')
  @Returns(ProjectionStatus, 'The state of one read model')
  status(@Name() name: string) {
    return this.control.status(name);
  }

  @Post(':name/rebuild')
  @Returns(
    RebuildBegun,
    'Begin to build a read model anew beside the live one; its progress is in its state',
    202,
  )
  async rebuild(@Name() name: string, @Body() wish: RebuildBody) {
    const { generation } = await this.control.rebuild(name, wish);
    return { name, generation, state: 'rebuilding' };
  }

  @Post(':name/verify')
  @Returns(Verified, 'Build a read model beside the live one, compare, and throw it away')
  verify(@Name() name: string) {
    return this.control.verify(name);
  }

  @Post(':name/compare')
  @Returns(Verified, 'Compare what is built beside the live one with it')
  compare(@Name() name: string) {
    return this.control.compare(name);
  }

  @Post(':name/switch')
  @Returns(ProjectionGeneration, 'Let what is built take the place of the live one')
  switch(@Name() name: string) {
    return this.control.switch(name);
  }

  @Post(':name/rollback')
  @Returns(ProjectionGeneration, 'Go back to the read model before the last switch')
  rollback(@Name() name: string) {
    return this.control.rollback(name);
  }

  @Post(':name/cancel')
  @Returns(ProjectionGeneration, 'Throw away what is beside the live one')
  cancel(@Name() name: string) {
    return this.control.cancel(name);
  }
}
