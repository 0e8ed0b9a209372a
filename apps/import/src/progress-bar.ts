import { Presets, SingleBar } from 'cli-progress';

/** How far a sheet is; on anything but a terminal it stays silent. */
export function progressBar() {
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} rows', clearOnComplete: true, noTTYOutput: false },
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
