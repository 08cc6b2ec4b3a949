import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemBody } from './problem-body';
import type { ProblemBody } from './problem-body';
import { securityHeaders } from './security-headers';

/** Answers on the bare connection: what came over it is no request that Node could hand on. */
export function refuseUnreadable(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(asText(refusalOf(error.code)));
  socket.destroy();
}

/** HTTP/1.1 has every request say whom it is for. */
export const hostMissing = (): ProblemBody =>
  problemBody('malformed-request', 'Send a Host header with the request.');

function refusalOf(code: string | undefined): ProblemBody {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return problemBody('headers-too-large', 'Send an address and headers of at most 16384 bytes together.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return problemBody('request-timeout', 'Send the whole request within 30 seconds.');
    default:
      return problemBody('malformed-request', 'Send the request as HTTP/1.1 has it.');
  }
}

function asText(body: ProblemBody): string {
  const content = JSON.stringify(body);
  const headers = {
    ...securityHeaders('/api'),
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(content),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`);
  return [`HTTP/1.1 ${body.status} ${STATUS_CODES[body.status] ?? ''}`, ...lines, '', content].join('\r\n');
}
