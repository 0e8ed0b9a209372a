import { NAME_KINDS, REF_KINDS, type NameKind, type RefKind } from '#decider';
import type { MissionState } from './mission-state.js';
import { knownNames } from './mission-names.js';
import { isPast, REF_STATES, standingOf } from './mission-ref-states.js';
import { refsSeen } from './mission-refs.js';
import { titleOf } from './mission-titles.js';
import type { OpenView } from './reading/mission-views.js';
import { sees } from './reading/reading-rights.js';
import type { PickedRef } from './refs.shapes.js';
import type { SpeltKind } from './shared/spellings.js';
import { worded, type Language } from './shared/wording.js';

/** Kinds of names that a mission spells in one way. */
const SPELT_KINDS = NAME_KINDS.filter((kind): kind is SpeltKind => kind !== 'party');

/** Kinds that are kept in the mission itself. */
const KINDS = REF_KINDS.filter((kind) => !['mission', 'diagnostic', 'checkpoint'].includes(kind));

/** What may be looked for, as the forms of commands say to what a field refers. */
export const PICKED_KINDS: readonly (RefKind | SpeltKind)[] = [...KINDS, ...SPELT_KINDS];
export type PickedKind = (typeof PICKED_KINDS)[number];

const isName = (kind: PickedKind): kind is SpeltKind => (SPELT_KINDS as readonly NameKind[]).includes(kind as NameKind);

/**
 * What commands may name in a mission, as far as its reader may know of it: what is open before what is past, then in the
 * order of recording.
 *
 * @param search parts of a reference or of what it is called, in either language, however accented
 */
export function readRefs(
  view: OpenView<MissionState>,
  kind: PickedKind,
  search: string,
  language: Language,
): readonly PickedRef[] {
  const parts = plain(search).split(' ').filter(Boolean);
  const fits = ({ ref, title }: PickedRef) => {
    const text = plain(`${ref} ${title?.fr ?? ''} ${title?.en ?? ''}`);
    return parts.every((part) => text.includes(part));
  };
  const found = (isName(kind) ? names(view, kind) : things(view, kind, language)).filter(fits);
  return [...found.filter(({ past }) => !past), ...found.filter(({ past }) => past)];
}

/** Names stand in all slices at once: whoever may see some slices only is shown none. */
function names({ state, rights }: OpenView<MissionState>, kind: SpeltKind): readonly PickedRef[] {
  if (rights.scope) return [];
  const all = knownNames(state).all(kind);
  return all.map((ref) => ({ ref, title: undefined, state: undefined, stateLabel: undefined, past: false }));
}

function things(
  { state: all, rights, asOf }: OpenView<MissionState>,
  kind: RefKind,
  language: Language,
): readonly PickedRef[] {
  const { kpis, ...others } = all;
  const mission = sees(rights, 'kpis') ? all : others;
  return refsSeen(all, kind, rights).map((ref) => {
    const title = titleOf(mission, kind, ref, () => true);
    const standing = standingOf(mission, kind, ref, asOf.day);
    return {
      ref,
      title: title && worded(title, language),
      state: standing,
      stateLabel: standing && worded(REF_STATES[standing], language),
      past: isPast(standing),
    };
  });
}

/** Without accents and capitals, with one space between words. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
