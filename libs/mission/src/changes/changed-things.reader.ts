import { daysBetween } from '#calendar';
import type { RefKind } from '#decider';
import { REF_STATES, standingOf } from '../mission-ref-states.js';
import { refsSeen } from '../mission-refs.js';
import { titleOf } from '../mission-titles.js';
import { ownOf } from '../shared/own.js';
import { worded, type Language } from '../shared/wording.js';
import type { ChangedMilestone, ChangedThing } from './changes.shapes.js';
import type { Moments, MissionView } from './moments.reader.js';

type Known = Omit<ChangedThing, 'lines'>;

/** Things of a kind that are there now, or stand elsewhere, without the lines that say so. */
export function changedThings(moments: Moments, kind: RefKind, language: Language): readonly Known[] {
  const { before, after } = moments;
  const at = (view: MissionView | undefined) => new Set(view ? refsSeen(view.state, kind, view.rights) : []);
  const [then, now] = [at(before), at(after)];
  return [...new Set([...then, ...now])].flatMap((ref) => {
    const stood = before && then.has(ref) ? standing(before, kind, ref) : undefined;
    const stands = now.has(ref) ? standing(after, kind, ref) : undefined;
    if (stood === stands) return [];
    const view = now.has(ref) ? after : (before ?? after);
    const title = titleOf(view.state, kind, ref, () => true);
    return [
      {
        ref,
        title: title && worded(title, language),
        before: stood,
        beforeLabel: stood && worded(REF_STATES[stood], language),
        after: stands,
        afterLabel: stands && worded(REF_STATES[stands], language),
      },
    ];
  });
}

const standing = ({ state, asOf }: MissionView, kind: RefKind, ref: string) => standingOf(state, kind, ref, asOf.day);

/** The same for milestones, with those that were moved. */
export function changedMilestones(moments: Moments, language: Language): readonly Omit<ChangedMilestone, 'lines'>[] {
  const { before, after } = moments;
  const dueIn = (view: MissionView | undefined, ref: string) =>
    view && ownOf(view.state.milestones.milestones, ref)?.due;
  const standing = new Map(changedThings(moments, 'milestone', language).map((each) => [each.ref, each]));
  const all = [before, after].flatMap((view) => (view ? refsSeen(view.state, 'milestone', view.rights) : []));
  return [...new Set(all)].flatMap((ref) => {
    const [dueBefore, dueAfter] = [dueIn(before, ref), dueIn(after, ref)];
    const moved = dueBefore !== undefined && dueAfter !== undefined && dueBefore !== dueAfter;
    const known = standing.get(ref) ?? (moved ? stays(after, ref, language) : undefined);
    if (!known) return [];
    return [{ ...known, dueBefore, dueAfter, slippedDays: moved ? daysBetween(dueBefore, dueAfter) : undefined }];
  });
}

function stays(view: MissionView, ref: string, language: Language): Known {
  const title = titleOf(view.state, 'milestone', ref, () => true);
  const state = standing(view, 'milestone', ref);
  const label = state && worded(REF_STATES[state], language);
  return {
    ...{ ref, title: title && worded(title, language) },
    ...{ before: state, beforeLabel: label, after: state, afterLabel: label },
  };
}
