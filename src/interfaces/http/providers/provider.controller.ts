import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ChangeProvider } from '../../../application/commands/messages';
import { ListProviders } from '../../../application/queries/messages';
import type { PageRequest } from '../../../application/queries/answer';
import type { ProviderId } from '../../../kernel/ids';
import { Envelope } from '../conventions/envelope';
import { Page } from '../conventions/page';
import { PathId } from '../conventions/path-id';
import { contentOf } from '../fields/content';
import { Reading } from '../conventions/reading';
import { ChangesBeside, CreatesOrFindsBeside, Lists } from '../conventions/routes';
import { OptionalReasonBody } from '../fields/command-body';
import { Provider } from './provider.answer';
import { ChangeProviderBody, RegisterProviderBody } from './provider.body';
import { ProvidersQuery } from './provider.query';

@ApiTags('Providers')
@Controller('providers')
export class ProviderController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @Lists(Provider, 'Provider units')
  list(@Query() query: ProvidersQuery, @Page() page: PageRequest, @Reading() reading: Reading) {
    return this.queries.execute(new ListProviders(contentOf(query), page, reading));
  }

  @Post()
  @CreatesOrFindsBeside(
    'providerId',
    'Register a provider unit; a known organisation number gives the same id',
  )
  register(@Body() body: RegisterProviderBody, @Envelope() envelope: Envelope) {
    return this.commands.execute(
      new ChangeProvider({ type: 'RegisterProvider', ...contentOf(body) }, envelope),
    );
  }

  @Patch(':providerId')
  @ChangesBeside('providerId', 'Change a provider unit')
  change(
    @PathId('providerId') providerId: ProviderId,
    @Body() body: ChangeProviderBody,
    @Envelope() envelope: Envelope,
  ) {
    const changes = contentOf(body);
    return this.commands.execute(
      new ChangeProvider({ type: 'UpdateProvider', providerId, changes }, envelope),
    );
  }

  @Post(':providerId/close')
  @ChangesBeside('providerId', 'Close a provider unit')
  close(
    @PathId('providerId') providerId: ProviderId,
    @Body() body: OptionalReasonBody,
    @Envelope() envelope: Envelope,
  ) {
    return this.commands.execute(
      new ChangeProvider({ type: 'CloseProvider', providerId, ...contentOf(body) }, envelope),
    );
  }
}
