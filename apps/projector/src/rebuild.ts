import { projections } from '#mission/core';
import { beginGeneration, generations, openReadModels } from '#read-models';
import { ProjectorSettings, readSettings } from '#settings';

/**
 * Wants a projection made again: `npm run rebuild -- governance`. The projector that runs, or the next one, makes it
 * beside the one that is served and then switches to it; `/health/ready` says how far it is.
 */
const [name = ''] = process.argv.slice(2);
const projection = projections.find((each) => each.name === name);
if (!projection) {
  console.error(`Usage: npm run rebuild -- <${projections.map((each) => each.name).join(' | ')}>`);
  process.exit(1);
}
const database = await openReadModels(readSettings(ProjectorSettings, process.env).READ_MODELS_PATH);
const own = (await generations(database)).filter((each) => each.name === name);
if (own.length === 0) {
  console.log(`${name} has never been made; the projector makes it when it starts.`);
} else if (own.some(({ live }) => !live)) {
  console.log(`${name} is being made again already.`);
} else {
  const { generation } = await beginGeneration(database, projection);
  console.log(`${name} will be made again as generation ${generation}, and served once it is complete.`);
}
await database.destroy();
