import { Presets, SingleBar } from 'cli-progress';

/** How far something long has come; on anything but a terminal it stays silent. @param format as cli-progress reads it */
export function progressBar(format: string) {
  const bar = new SingleBar({ format, clearOnComplete: true, noTTYOutput: false }, Presets.shades_classic);
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
