import type { ApolloServerPlugin } from '@apollo/server';
import type { Courtesy } from '#fairness';
import type { RequestContext } from '../identity/signed-in.guard.js';
import { areOfTheirTypes, costOf, workOf, type Cost } from './operation-cost.js';

/** Counts what an operation costs before it is done, refuses what costs too much, and tells in the answer. */
export const counting = (courtesy: Courtesy): ApolloServerPlugin<RequestContext> => ({
  requestDidStart() {
    let cost: Cost | undefined;
    return Promise.resolve({
      async validationDidStart({ contextValue: { caller } }) {
        if (caller) await courtesy.pause(caller.person);
      },
      async didResolveOperation({ schema, document, operation, request, contextValue: { caller } }) {
        if (!operation || !caller) return;
        await courtesy.pause(caller.person);
        const { operationName, variables } = request;
        // Variables of a wrong shape are told where they are coerced again, before anything is done.
        if (!areOfTheirTypes(schema, operation, variables)) return;
        cost = costOf({ schema, document, operationName, variables });
        courtesy.spend(caller.person, workOf(cost));
        await courtesy.giveWay(caller.person);
      },
      willSendResponse({ response: { body } }) {
        if (cost && body.kind === 'single') body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        return Promise.resolve();
      },
    });
  },
});
