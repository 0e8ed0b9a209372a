/** The status codes of gRPC that the node answers with. */
export const status = {
  OK: 0,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
} as const;

/** A call's failure, as clients understand it: status, sentence, and trailers that name the exception. */
export interface Refusal {
  readonly code: (typeof status)[keyof typeof status];
  readonly details: string;
  readonly trailers: Readonly<Record<string, string>>;
}
