import type { ApolloServerPlugin } from '@apollo/server';
import { statusOf } from '../doors/answer.js';

const UNDECIDED: readonly (number | undefined)[] = [undefined, 200, 500];

/** Is there nothing in it? Each query of a request is answered or not by itself. */
const isEmpty = (data: Readonly<Record<string, unknown>> | null | undefined): boolean =>
  data == null || Object.values(data).every((value) => value === null);

/** Gives an answer without data the HTTP status of its error. */
export const statusOfFailures: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body, http } }) {
        const { data, errors } = body.kind === 'single' ? body.singleResult : {};
        const status = errors && isEmpty(data) ? statusOf(errors) : undefined;
        // Where Apollo has a status of its own, such as 405 for a command as a link, it says more.
        if (status !== undefined && UNDECIDED.includes(http.status)) http.status = status;
        return Promise.resolve();
      },
    }),
};
