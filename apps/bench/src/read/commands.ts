import type { CommandPipeline } from '#mission';
import { commands } from '#mission';
import { randomUUID } from 'node:crypto';
import { measureLoad, type Measured } from '../measuring/load.js';

/** A team member reports a nuisance: like most commands, it records one event. */
export async function measureCommands(pipeline: CommandPipeline, mission: string, forMs: number): Promise<Measured> {
  const command = commands.find(({ name }) => name === 'reportIrritant');
  if (!command) throw new Error('There is no reportIrritant.');
  return measureLoad({ inFlight: 1, forMs, weight: 1 }, async () => {
    const commandId = randomUUID();
    const input = { irritant: `B${commandId.slice(0, 20)}`, topic: 'bruit', severity: 1 };
    const outcome = await pipeline.execute(command, {
      commandId,
      mission,
      actor: 'PROD',
      correlationId: commandId,
      input,
    });
    if (outcome.kind !== 'receipt') throw new Error(`reportIrritant: ${JSON.stringify(outcome)}`);
  });
}
