import { Presets, SingleBar } from 'cli-progress';

/** A progress bar for the loading of the demo; on anything but a terminal it stays silent. */
export function progressBar() {
  const bar = new SingleBar(
    { format: 'Loading the demo mission {bar} {value}/{total} lines', clearOnComplete: true, noTTYOutput: false },
    Presets.shades_classic,
  );
  let begun = false;
  return {
    show(done: number, of: number): void {
      if (!begun) bar.start(of, done);
      begun = true;
      bar.update(done);
    },
    end(): void {
      if (begun) bar.stop();
    },
  };
}
