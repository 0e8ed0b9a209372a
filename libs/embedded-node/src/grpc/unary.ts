import type { Call } from './call.js';
import type { Endpoint } from './server.js';
import { type Refusal, status } from './status.js';

/** An encoder of answers, as the generated messages are. */
interface Answer {
  serializeBinary(): Uint8Array;
}

/** Serves calls of one request and one answer. What `answer` rejects with is a refusal. */
export function unary<Request>(
  decode: (bytes: Uint8Array) => Request,
  answer: (request: Request, call: Call) => Promise<Answer>,
): Endpoint {
  return (call) => {
    let request: Request | undefined;
    call.listen({
      message: (bytes) => (request ??= decode(bytes)),
      end() {
        if (request === undefined) return call.refuse(NO_REQUEST);
        answer(request, call).then(
          (found) => {
            call.send(found.serializeBinary());
            call.finish();
          },
          (refusal: unknown) => call.refuse(refusal as Refusal),
        );
      },
    });
  };
}

const NO_REQUEST: Refusal = { code: status.INTERNAL, details: 'The call ended without a request.', trailers: {} };
