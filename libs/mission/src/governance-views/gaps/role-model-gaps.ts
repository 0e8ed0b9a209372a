import { formatDay } from '#calendar';
import { say } from '#decider';
import { ROLE_SPLIT_NAMES } from '../../governance/governance-vocabulary.js';
import { forAgendas } from '../../shared/notice.js';
import type { GapFinder } from './gap.js';

/** Owner and external COO never said how they split their roles, or have not looked at it again. */
export const roleModelGaps: GapFinder = ({ mission, governance }, day) => {
  const active = governance.models.at(-1);
  if (!active) {
    if (mission.startedOn === undefined) return [];
    return [
      {
        code: 'ROLE_MODEL_MISSING',
        urgency: 'WATCH',
        slice: 'governance',
        since: mission.startedOn,
        fact: {
          fr: 'Aucun modèle de répartition des rôles n’a été choisi.',
          en: 'No role split model has been chosen.',
        },
        expected: {
          fr: 'La direction choisit un modèle et une date de revue.',
          en: 'Leadership chooses a model and a review day.',
        },
      },
    ];
  }
  const { model, reviewOn } = active;
  const { fr, en } = ROLE_SPLIT_NAMES[model];
  const expected = say(
    'Le confirmer ou en choisir un autre, avec un motif et une nouvelle date de revue.',
    'Confirm it or choose another one, with a reason and a new review day.',
  );
  if (day <= reviewOn) {
    return [
      {
        code: 'ROLE_MODEL_REVIEW_SOON',
        urgency: 'WATCH',
        slice: 'governance',
        subject: `${model}`,
        since: active.on,
        ...forAgendas(reviewOn),
        fact: say(
          `Le modèle « ${fr} » est à revoir le ${formatDay(reviewOn, 'fr')}.`,
          `The model “${en}” is to be reviewed on ${reviewOn}.`,
        ),
        expected,
      },
    ];
  }
  return [
    {
      code: 'ROLE_MODEL_REVIEW_DUE',
      urgency: 'OVERDUE',
      slice: 'governance',
      subject: `${model}`,
      since: reviewOn,
      by: reviewOn,
      fact: {
        fr: `Le modèle « ${fr} » devait être revu le ${formatDay(reviewOn, 'fr')}.`,
        en: `The model “${en}” was to be reviewed on ${reviewOn}.`,
      },
      expected,
    },
  ];
};
