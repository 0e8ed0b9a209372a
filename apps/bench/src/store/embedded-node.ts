import { startNodeInWorker } from '#embedded-node';
import { clientContestant } from './client-contestant.js';
import type { OpenContestant } from './contestant.js';

/** (a) The embedded node, in a thread of its own as `npm start` runs it. */
export const openEmbeddedNode: OpenContestant = async (file) => {
  const node = await startNodeInWorker({ path: file });
  return clientContestant(node.connectionString, () => node.close());
};
