import { createServer, type AddressInfo } from 'node:net';

/** How long an orderly end may take before the process ends anyway. */
const PATIENCE_MS = 20_000;

/** Ends what was started: finishes what is under way, refuses what is new. */
export type End = () => Promise<void>;

/**
 * Runs a process: starts it, and ends it in order on SIGTERM or SIGINT. What cannot start says why and exits with 1. An
 * end that fails or takes too long exits with 1 too; nothing acknowledged is lost by that, as it is stored already.
 */
export async function runProcess(start: () => Promise<End>): Promise<void> {
  const end = await start().catch((error: unknown) => {
    console.error(sentenceOn(error) ?? error);
    process.exit(1);
  });
  let ending = false;
  const stop = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Errors about the circumstances rather than the program: their sentence is all that helps. */
const SENTENCES = [
  ...['InvalidSettings', 'InvalidConnectionString', 'UnwritableFileError'],
  ...['FileInUseError', 'ForeignFileError', 'NewerFileError', 'DamagedFileError'],
];

/** Why a process could not listen, by the code of the operating system. */
const LISTENING: Readonly<Record<string, (place: string) => string>> = {
  EADDRINUSE: (place) => `${place} is taken by another program: stop it, or give PORT another number.`,
  EACCES: (place) => `This user may not listen on ${place}: give PORT a number of 1024 or more.`,
  EADDRNOTAVAIL: (place) => `This machine has no such address as ${place}: give HOST one of its own.`,
};

/** What an operator is told of an error at the start; undefined for an error of the program, which is shown whole. */
export function sentenceOn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', syscall, address = '', port = '' } = error as NodeJS.ErrnoException & Partial<AddressInfo>;
  if (syscall === 'listen') return LISTENING[code]?.(`${address}:${port}`);
  return SENTENCES.includes(error.name) ? error.message : undefined;
}

/** Fails at once, as listening would later, when nothing can listen there; 0 is always free. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}
