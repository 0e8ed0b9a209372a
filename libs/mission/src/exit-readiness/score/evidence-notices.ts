import { addDays, formatDay } from '#calendar';
import { say } from '#decider';
import { EXPIRES_WITHIN, validityOn } from '../../access/dossier-lines.js';
import type { Sees } from '../../mission-titles.js';
import { announced, SOON_DAYS, type Notice } from '../../shared/notice.js';
import type { Day } from '../../shared/vocabulary.js';
import { called, counted } from '../../shared/wording.js';
import { calledInput, freshnessAct } from './freshness-acts.js';
import { followedParts, type InputFreshness } from './input-freshness.js';
import { FOLLOWED_INPUTS, FOLLOWED_NAMES, type FollowedInput } from '../readiness-vocabulary.js';
import type { ReadinessScore } from './readiness-score.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';

/** What the slices of these inputs say themselves, when it is no longer fresh. */
const TOLD_BY_THEIR_SLICE: readonly FollowedInput[] = ['processAssessment', 'kpi', 'managers'];

/** Measured at every period: whether one is missing is told sooner than that it ages. */
const PERIODIC: readonly FollowedInput[] = ['kpi', 'tally', 'ownerShare'];

/** What the score rests on and that holds no more, or not for long. */
export const evidenceNotices = (inputs: ReadinessInputs, score: ReadinessScore, sees: Sees): readonly Notice[] => [
  ...ofInputs(inputs, score.asOf, sees),
  ...ofDocuments(inputs, score),
];

/** An input of the score that has a day from which it is stale. */
type Ageing = InputFreshness & { readonly last: Day; readonly validFor: number };

const isAgeing = (input: InputFreshness): input is Ageing => input.last !== undefined && input.validFor !== undefined;

const lastFreshDay = ({ last, validFor }: Ageing): Day => addDays(last, validFor);

function ofInputs(inputs: ReadinessInputs, asOf: Day, sees: Sees): readonly Notice[] {
  const followed = new Map<string, Ageing>();
  for (const each of Object.values(followedParts(inputs, asOf)).flat(2)) {
    if (isAgeing(each)) followed.set(`${each.input} ${each.subject ?? ''}`, each);
  }
  return FOLLOWED_INPUTS.flatMap((input) => {
    const each = [...followed.values()].filter((one) => one.input === input);
    const stale = TOLD_BY_THEIR_SLICE.includes(input) ? [] : each.filter(({ fresh }) => !fresh);
    const ageing = PERIODIC.includes(input)
      ? []
      : togetherByDay(
          each.filter(({ fresh }) => fresh),
          asOf,
        );
    const named = (found: readonly Ageing[]) => {
      const refs = found.flatMap(({ subject }): string[] => (subject === undefined ? [] : [subject]));
      return refs.length === 0 ? undefined : calledInput(inputs, input, refs, sees);
    };
    const told = (found: readonly Ageing[]) => ({
      ...(input === 'keyAccount' && { confidential: true as const }),
      subject: input,
      by: found.map(lastFreshDay).toSorted()[0] ?? asOf,
      expected: freshnessAct(input, named(found)),
    });
    return [
      ...(stale.length > 0 ? [staleNotice(stale, told(stale))] : []),
      ...ageing.map((found) => ageingNotice(told(found))),
    ];
  });
}

/** What ages within a week is said together, what does later by its day. */
function togetherByDay(fresh: readonly Ageing[], asOf: Day): readonly (readonly Ageing[])[] {
  const soon = addDays(asOf, SOON_DAYS);
  const groups = new Map<Day, readonly Ageing[]>();
  for (const each of fresh) {
    const last = lastFreshDay(each);
    const day = last < soon ? soon : last;
    groups.set(day, [...(groups.get(day) ?? []), each]);
  }
  return [...groups.values()];
}

type Told = Pick<Notice, 'confidential' | 'expected'> & { readonly subject: FollowedInput; readonly by: Day };

const staleNotice = ([first]: readonly Ageing[], told: Told): Notice => ({
  code: 'EVIDENCE_STALE',
  urgency: 'OVERDUE',
  ...told,
  since: addDays(told.by, 1),
  fact: say(
    `${FOLLOWED_NAMES[told.subject].fr} : le dernier fait a plus de ${counted(first?.validFor ?? 0, 'fr', 'jour')} et ne compte plus dans la confiance.`,
    `${FOLLOWED_NAMES[told.subject].en}: the latest fact is more than ${counted(first?.validFor ?? 0, 'en', 'day')} old and no longer counts towards confidence.`,
  ),
});

const ageingNotice = (told: Told): Notice => ({
  code: 'EVIDENCE_AGEING',
  urgency: 'WATCH',
  ...told,
  ...announced(told.by),
  fact: say(
    `${FOLLOWED_NAMES[told.subject].fr} : le dernier fait ne compte dans la confiance que jusqu’au ${formatDay(told.by, 'fr')}.`,
    `${FOLLOWED_NAMES[told.subject].en}: the latest fact counts towards confidence until ${told.by} only.`,
  ),
});

/** Documents that the score cites. They may be of any slice, and of key accounts: not for acquirers. */
function ofDocuments({ access }: ReadinessInputs, { dimensions, asOf }: ReadinessScore): readonly Notice[] {
  const cited = new Set(dimensions.flatMap(({ terms }) => terms.flatMap(({ evidence }) => evidence)));
  return [...cited].flatMap((subject): Notice[] => {
    const document = Object.hasOwn(access.evidence, subject) ? access.evidence[subject] : undefined;
    if (!document) return [];
    const { title, validUntil } = document;
    const name = called(subject, title);
    const told = {
      subject,
      confidential: true,
      by: validUntil,
      expected: say('Déposer une version à jour.', 'Register a current version.'),
    } as const;
    return validityOn(validUntil, asOf) === 'STALE'
      ? [
          {
            code: 'DOCUMENT_EXPIRED',
            urgency: 'OVERDUE',
            ...told,
            since: addDays(validUntil, 1),
            fact: say(
              `Le document ${name}, que cite le score, n’est plus valable depuis le ${formatDay(addDays(validUntil, 1), 'fr')}.`,
              `Document ${name}, which the score cites, has been out of date since ${addDays(validUntil, 1)}.`,
            ),
          },
        ]
      : [
          {
            code: 'DOCUMENT_EXPIRING',
            urgency: 'WATCH',
            ...told,
            ...announced(validUntil, EXPIRES_WITHIN),
            fact: say(
              `Le document ${name}, que cite le score, n’est valable que jusqu’au ${formatDay(validUntil, 'fr')}.`,
              `Document ${name}, which the score cites, is valid until ${validUntil} only.`,
            ),
          },
        ];
  });
}
