import type { ApolloServerPlugin } from '@apollo/server';
import { statusOf } from '../doors/answer.js';

/** Gives an answer without data the HTTP status of its error. */
export const statusOfFailures: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body, http } }) {
        const { data, errors } = body.kind === 'single' ? body.singleResult : {};
        const status = errors && data == null ? statusOf(errors) : undefined;
        // What Apollo has decided itself, such as 405 for a command as a link, says more.
        if (status !== undefined && (http.status ?? 200) < 400) http.status = status;
        return Promise.resolve();
      },
    }),
};
