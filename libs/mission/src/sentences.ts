import type { DomainEvent, Recorded, Sentence } from '#decider';
import { accessSentences } from './access/access.sentences.js';
import { checkpointSentences } from './access/checkpoint.sentences.js';
import { decisionSentences } from './decisions/decisions.sentences.js';
import { exitReadinessSentences } from './exit-readiness/exit-readiness.sentences.js';
import { governanceSentences } from './governance/governance.sentences.js';
import { initiativeSentences } from './initiatives/initiatives.sentences.js';
import { transferSentences } from './knowledge-transfer/knowledge-transfer.sentences.js';
import { kpiSentences } from './kpis/kpis.sentences.js';
import { diagnosticSentences } from './mission/diagnostic.sentences.js';
import { missionSliceSentences } from './mission/mission.sentences.js';
import { milestoneSentences } from './milestones/milestones.sentences.js';
import type { RecordedEvent } from './mission-events.js';
import { operationsSentences } from './operations/operations.sentences.js';
import { processSentences } from './processes/processes.sentences.js';
import { refusalSentences } from './refusals/refusals.sentences.js';
import type { Sentences } from './shared/sentences.js';
import { weakSignalSentences } from './weak-signals/weak-signals.sentences.js';
import { gathered } from './shared/slices.js';

/** A sentence for everything that is ever recorded. */
const sentences: Sentences<RecordedEvent> = {
  ...gathered({
    mission: missionSliceSentences,
    governance: governanceSentences,
    decisions: decisionSentences,
    milestones: milestoneSentences,
    kpis: kpiSentences,
    processes: processSentences,
    operations: operationsSentences,
    'knowledge-transfer': transferSentences,
    'weak-signals': weakSignalSentences,
    initiatives: initiativeSentences,
    'exit-readiness': exitReadinessSentences,
    access: accessSentences,
  }),
  ...diagnosticSentences,
  ...checkpointSentences,
  ...refusalSentences,
};

/** What an event says to a person, in both languages. */
export function eventSentence(event: Recorded): Sentence {
  const say = sentences[event.type as RecordedEvent['type']] as (event: Recorded<DomainEvent>) => Sentence;
  const { fr, en } = say(event);
  return { fr: ended(fr), en: ended(en) };
}

/** What people type may end with a mark of its own, or with none: a sentence ends with exactly one. */
const ended = (sentence: string): string =>
  sentence.replace(/(\.{3}|[!?…])\.?$|\.{0,2}$/, (_, mark?: string) => mark ?? '.');
