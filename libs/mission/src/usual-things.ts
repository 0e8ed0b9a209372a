import { choice, nameKey, say, type ReadOnly, type RefKind, type Sentence } from '#decider';
import { nextRefs } from './mission-refs.js';
import type { MissionState } from './mission-state.js';

/** In which language the names of what is set up are recorded. */
export const TEMPLATE_LANGUAGES = ['FR', 'EN'] as const;
export type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];

/** What a form calls each of them. */
const TEMPLATE_LANGUAGE_NAMES: Readonly<Record<TemplateLanguage, Sentence>> = {
  FR: say('Français', 'French'),
  EN: say('Anglais', 'English'),
};

/** In which language a command that applies a template records names. */
export const templateLanguage = () =>
  choice('TemplateLanguage', TEMPLATE_LANGUAGES, TEMPLATE_LANGUAGE_NAMES)
    .maybe()
    .about(
      say(
        'Langue dans laquelle les noms sont enregistrés ; le français sans indication.',
        'Language in which the names are recorded; left out, French.',
      ),
    );

export const inWords = ({ fr, en }: Sentence, language: TemplateLanguage): string => (language === 'FR' ? fr : en);

/** Is something there under a name that a template gives, in either language? */
export const isNamed = (name: string | undefined, { fr, en }: Sentence): boolean =>
  name !== undefined && [fr, en].some((each) => nameKey(each) === nameKey(name));

/** What the mission does not have yet under its name in either language, each with the reference that it takes. */
export function newOnes<Usual extends { readonly name: Sentence }>(
  state: ReadOnly<MissionState>,
  kind: RefKind,
  usual: readonly Usual[],
  there: readonly { readonly name?: string }[],
  language: TemplateLanguage,
): readonly (readonly [ref: string, name: string, usual: Usual])[] {
  const known = new Set(there.map(({ name = '' }) => nameKey(name)));
  const wanted = usual.filter(({ name: { fr, en } }) => !known.has(nameKey(fr)) && !known.has(nameKey(en)));
  const refs = nextRefs(state, kind, wanted.length);
  return wanted.map((each, index) => [refs[index] ?? '', inWords(each.name, language), each]);
}
