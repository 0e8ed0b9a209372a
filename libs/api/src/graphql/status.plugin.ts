import type { ApolloServerPlugin } from '@apollo/server';
import { statusOf } from '../doors/answer.js';

const UNDECIDED: readonly (number | undefined)[] = [undefined, 200, 500];

/** Is there nothing in it? Each query of a request is answered or not by itself. */
const isEmpty = (data: Readonly<Record<string, unknown>> | null | undefined): boolean =>
  data == null || Object.values(data).every((value) => value === null);

/** Says of an answer without anything in it that there is none: no data, and the HTTP status of its first error. */
export const statusOfFailures: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return Promise.resolve();
        const { data, errors } = body.singleResult;
        if (!errors || !isEmpty(data)) return Promise.resolve();
        if (data) body.singleResult.data = null;
        const status = statusOf(errors);
        // Where Apollo has a status of its own, such as 405 for a command as a link, it says more.
        if (status !== undefined && UNDECIDED.includes(http.status)) http.status = status;
        return Promise.resolve();
      },
    }),
};
