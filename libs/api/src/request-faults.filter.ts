import { Catch, HttpException, HttpStatus, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyReply } from 'fastify';

const FAULTS: readonly number[] = [
  HttpStatus.BAD_REQUEST,
  HttpStatus.PAYLOAD_TOO_LARGE,
  HttpStatus.UNSUPPORTED_MEDIA_TYPE,
];

const RULES: Readonly<Record<number, string>> = {
  [HttpStatus.PAYLOAD_TOO_LARGE]: 'size',
  [HttpStatus.UNSUPPORTED_MEDIA_TYPE]: 'type',
};

/** Did the client go away in the middle of its body? There is no one to answer, and nothing to report. */
const isHungUp = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.message === 'aborted' && 'code' in thrown && thrown.code === 'ECONNRESET';

/** A request that never reached GraphQL, too large or not JSON, is answered in the same form as any bad input. */
@Catch()
export class RequestFaultsFilter extends BaseExceptionFilter implements ExceptionFilter {
  override catch(thrown: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw thrown;
    if (isHungUp(thrown))
      return void host.switchToHttp().getResponse<FastifyReply>().status(HttpStatus.BAD_REQUEST).send();
    const status = thrown instanceof HttpException ? thrown.getStatus() : undefined;
    if (status === undefined || !FAULTS.includes(status)) return super.catch(thrown, host);
    const { message } = thrown as HttpException;
    const extensions = { code: 'BAD_USER_INPUT', fields: [{ field: 'body', rule: RULES[status] ?? 'json', message }] };
    void host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(status)
      .send({ errors: [{ message, extensions }] });
  }
}
