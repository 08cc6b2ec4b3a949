import { Inject, Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import type { HttpRequest } from './exchange';
import { ApplicationError } from '../../../application/errors';
import type { PageRequest } from '../../../application/queries/answer';
import { WholeRequest } from './asker';
import { Cursors } from './cursors';
import { queryOf } from './query';

/** Which page of a list: `limit` and `cursor` of the query. */
@Injectable()
class PagePipe implements PipeTransform<HttpRequest, PageRequest> {
  constructor(@Inject(Cursors) private readonly cursors: Cursors) {}

  transform(request: HttpRequest): PageRequest {
    const { limit, cursor } = queryOf(request);
    return {
      limit: parseLimit(limit),
      ...(cursor !== undefined && { after: this.cursors.parse(cursor, request) }),
    };
  }
}

export const Page = (): ParameterDecorator => WholeRequest(PagePipe);

function parseLimit(sent: unknown): number {
  if (sent === undefined) return 50;
  const limit = typeof sent === 'string' && /^\d{1,3}$/.test(sent) ? Number(sent) : 0;
  if (limit < 1 || limit > 200) {
    throw new ApplicationError('limit-out-of-range', 'Send a limit from 1 to 200, or none for 50.');
  }
  return limit;
}
