import fastify from 'fastify';
import { decide, openEmmettMission, type Told } from './emmett-mission.js';

/** What the product is measured beside: emmett-sqlite over plain Fastify, no one signed in, no rule but for repeats. */
const [file = ''] = process.argv.slice(2);
const mission = await openEmmettMission(file);
const server = fastify();
server.post('/lines', async (request) => mission.change((known) => decide(known, request.body as Told)));
console.log(`Listening on ${await server.listen({ port: 0, host: '127.0.0.1' })}/lines`);
process.on('SIGTERM', () => {
  void server.close().then(() => {
    mission.close();
    process.exit(0);
  });
});
