import type { OutgoingHttpHeaders } from 'node:http2';
import { type Refusal, status } from './status.js';

/** The headers with which every answer begins. */
export const ANSWER: OutgoingHttpHeaders = {
  ':status': 200,
  'content-type': 'application/grpc+proto',
  'grpc-accept-encoding': 'identity,deflate,gzip',
};

/** What ends a call that went well. */
export const WELL: OutgoingHttpHeaders = { 'grpc-status': status.OK };

const UNITS: Readonly<Record<string, number>> = { H: 3_600_000, M: 60_000, S: 1000, m: 1, u: 1e-3, n: 1e-6 };

/** What ends a call that was refused. */
export function trailersOf({ code, details, trailers }: Refusal): OutgoingHttpHeaders {
  return { 'grpc-status': code, 'grpc-message': encodeURI(Buffer.from(details).toString()), ...trailers };
}

/** For how many milliseconds the caller waits, as the `grpc-timeout` header says it; for ever when it says nothing. */
export function timeoutFrom(header: unknown): number {
  const [, amount, unit] = /^(\d{1,8})([HMSmun])$/.exec(String(header)) ?? [];
  return amount === undefined || unit === undefined ? Infinity : Number(amount) * (UNITS[unit] ?? 1);
}
