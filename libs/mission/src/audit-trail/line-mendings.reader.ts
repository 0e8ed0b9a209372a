import type { Recorded } from '#decider';
import { isMending } from '../mission-mending.js';
import type { AuditLineReworded, AuditLineStruck } from './audit-trail.shapes.js';

/** What later lines say about one line. */
export interface LineMendings {
  /** The line that struck it, if one did. */
  readonly struck: AuditLineStruck | undefined;
  /** Its rewordings, in order. */
  readonly reworded: readonly AuditLineReworded[];
}

/** How a reader sees a line, and whether they are told why it was mended. */
export interface MendingReader {
  readonly see: (line: Recorded) => Recorded;
  readonly reasons: boolean;
}

/** What lines that mend others say about one line, as its reader may see it. */
export function mendingsOf(line: Recorded, mendings: readonly Recorded[], reader: MendingReader): LineMendings {
  const textIn = (field: string, text = textOf(line, field)) =>
    textOf(reader.see({ ...line, data: { ...line.data, [field]: text } }), field);
  const texts = new Map<string, string>();
  const reworded: AuditLineReworded[] = [];
  let struck: AuditLineStruck | undefined;
  for (const mending of mendings.filter(isMending)) {
    if (mending.type === 'DomainsMerged' || mending.data.revision !== line.revision) continue;
    const { revision, metadata, data } = mending;
    const who = {
      revision,
      by: metadata.actor.id,
      recordedAt: metadata.recordedAt,
      reason: reader.reasons ? data.reason : undefined,
    };
    if (mending.type === 'LineStruck') {
      struck = who;
      continue;
    }
    const { field, text } = mending.data;
    reworded.push({ ...who, field, before: textIn(field, texts.get(field)), after: textIn(field, text) });
    texts.set(field, text);
  }
  return { struck, reworded };
}

const textOf = ({ data }: Recorded, field: string): string =>
  String((data as Readonly<Record<string, unknown>>)[field]);
