import type { ApolloServerPlugin } from '@apollo/server';
import type { Refused } from '../doors/refused.js';
import type { RequestContext } from '../identity/signed-in.guard.js';

/** Counts what is refused before it is done: documents that do not parse, are not valid, or would cost too much. */
export const refusals = (refused: Refused): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () => {
    let begun = false;
    return Promise.resolve({
      executionDidStart() {
        begun = true;
        return Promise.resolve();
      },
      willSendResponse({ contextValue: { caller } }) {
        if (!begun && caller) refused.count(caller.person);
        return Promise.resolve();
      },
    });
  },
});
