/** How long an orderly end may take before the process ends anyway. */
const PATIENCE_MS = 20_000;

/**
 * Ends the process in order on SIGTERM or SIGINT: `end` finishes what is under way, then the process exits with 0. An
 * end that fails or takes too long exits with 1; nothing acknowledged is lost by that, as it is stored already.
 */
export function onStopSignal(end: () => Promise<void>): void {
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
