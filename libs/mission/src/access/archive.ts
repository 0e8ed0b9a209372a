import type { Slice } from '../shared/vocabulary.js';

/** Raise it when what is in an archive changes: a checker has to know what it reads. */
export const ARCHIVE_FORMAT = 'relais-dossier/2';

/** A line as it is stored: what is shown of it is decoded from these bytes, which its leaf covers. */
export interface ProvenLine {
  readonly revision: number;
  readonly streamId: string;
  readonly type: string;
  /** Base64. */
  readonly data: string;
  /** Base64. */
  readonly metadata: string;
}

/** A line of which something is hidden: only its hash can be given, and what the exporter says of it. */
export interface StatedLine {
  readonly revision: number;
  readonly stated: {
    readonly type: string;
    readonly recordedOn: string;
    readonly sentence: { readonly fr: string; readonly en: string };
  };
}

/** What an archive holds. The page that verifies it reads nothing else. */
export interface Archive {
  readonly format: string;
  readonly mission: string;
  readonly asOf: { readonly revision: number; readonly recordedAt: string; readonly day: string };
  readonly scope: readonly Slice[];
  readonly log: { readonly origin: string; readonly key: string };
  readonly tree: { readonly size: number; readonly root: string };
  /** How much there was of everything when the archive was made. */
  readonly counts: {
    readonly lines: number;
    readonly withheld: number;
    readonly checkpoints: number;
    readonly witnesses: number;
  };
  /** Hash of every line of the mission, seen or not, base64, in order. */
  readonly leaves: readonly string[];
  readonly lines: readonly (ProvenLine | StatedLine)[];
  readonly checkpoints: readonly {
    readonly checkpoint: string;
    readonly note: string;
    readonly witnesses: readonly {
      readonly by: string;
      readonly on: string;
      readonly channel: string;
      readonly cosignature: string | null;
    }[];
  }[];
  /** How an archive is verified, for whoever has nothing but the file. */
  readonly verify: readonly string[];
  /** A note by the log over everything above. C2SP signed-note. */
  readonly seal: string;
}
