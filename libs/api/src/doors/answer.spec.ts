import { BadUserInput, Unauthenticated } from '#graph';
import { describe, expect, it } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { bare, statusOf, turnAway } from './answer.js';

const failed = (code: string, more: object = {}) => ({ message: 'Why.', extensions: { code, ...more } });

/** What a reply would have sent. */
function reply() {
  const sent: { headers: Record<string, unknown>; status?: number; body?: unknown } = { headers: {} };
  const answering = {
    header(name: string, value: unknown) {
      sent.headers[name] = value;
      return answering;
    },
    status(status: number) {
      sent.status = status;
      return answering;
    },
    send(body: unknown) {
      sent.body = body;
      return answering;
    },
  };
  return { sent, reply: answering as unknown as FastifyReply };
}

describe('the status of a request that failed', () => {
  it.each([
    ['BAD_REQUEST', 400],
    ['BAD_USER_INPUT', 400],
    ['GRAPHQL_PARSE_FAILED', 400],
    ['GRAPHQL_VALIDATION_FAILED', 400],
    ['OPERATION_RESOLUTION_FAILURE', 400],
    ['PERSISTED_QUERY_NOT_SUPPORTED', 400],
    ['QUERY_TOO_COSTLY', 400],
    ['UNAUTHENTICATED', 401],
    ['FOREIGN_PAGE', 403],
    ['TOO_BUSY', 429],
    ['INTERNAL', 500],
    ['UNAVAILABLE', 503],
  ])('with %s is %d', (code, status) => {
    expect(statusOf([failed(code), failed('INTERNAL')])).toBe(status);
  });

  it('is none of an error of another kind, or of none', () => {
    expect([statusOf([failed('STOPPED')]), statusOf([{ message: 'x' }]), statusOf([])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a request that is turned away', () => {
  it('is answered in the form of GraphQL', () => {
    const { sent, reply: to } = reply();
    turnAway(to, failed('STOPPED', { line: 3 }));
    expect(sent).toEqual({
      headers: {},
      status: 400,
      body: { errors: [{ message: 'Why.', extensions: { code: 'STOPPED', line: 3 } }], data: null },
    });
  });

  it('is told after how many seconds to come again, rounded up', () => {
    const { sent, reply: to } = reply();
    turnAway(to, failed('TOO_BUSY', { retryAfterMs: 1_001 }));
    expect([sent.status, sent.headers]).toEqual([429, { 'retry-after': 2 }]);
  });

  it('is asked for a token, and its connection is closed, where it has none', () => {
    const { sent, reply: to } = reply();
    turnAway(to, failed('UNAUTHENTICATED'));
    expect([sent.status, sent.headers]).toEqual([401, { 'www-authenticate': 'Bearer', connection: 'close' }]);
  });
});

describe('an error before it is formatted', () => {
  it('keeps its code where it has one', () => {
    expect(bare(new Unauthenticated('No token.'))).toEqual({
      message: 'No token.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
    expect(bare(new BadUserInput([])).extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(bare(new TypeError('a defect'))).toEqual({ message: 'TypeError: a defect' });
    expect(bare('a text')).toEqual({ message: 'a text' });
  });
});
