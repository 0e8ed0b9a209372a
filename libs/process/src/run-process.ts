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
    console.error(isAnsweredBySentence(error) ? error.message : error);
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
const SENTENCES = ['InvalidSettings', 'FileInUseError', 'ForeignFileError', 'NewerFileError', 'DamagedFileError'];

const isAnsweredBySentence = (error: unknown): error is Error =>
  error instanceof Error && (SENTENCES.includes(error.name) || ('code' in error && error.code === 'EADDRINUSE'));
