import { addDays, addWorkingDays, formatDay } from '#calendar';
import { say } from '#decider';
import { forAgendas } from '../../shared/notice.js';
import { agreeing, counted, percent } from '../../shared/wording.js';
import { firstAnnouncement, recognition, RECOGNISED_FROM } from '../../governance/legitimacy-share.js';
import { ANSWER_WITHIN, type Gap, type GapFinder } from './gap.js';

/** Days after its first announcement to everybody after which the role should be known. */
const KNOWN_AFTER = 10;

/** The role is not announced, not known by enough people, or questioned without an answer. */
export const legitimacyGaps: GapFinder = (inputs, day) => {
  const { startedOn } = inputs.mission;
  if (startedOn === undefined) return [];
  const announced = firstAnnouncement(inputs.governance);
  const recognised = announced ? lowRecognition(inputs, announced.on, day) : [notAnnounced(startedOn)];
  return [...recognised, ...unansweredChallenge(inputs, day)];
};

const notAnnounced = (since: string): Gap => ({
  code: 'LEGITIMACY_NOT_ANNOUNCED',
  urgency: 'MISSING',
  slice: 'governance',
  since,
  fact: {
    fr: 'Le rôle du COO externe n’a pas été annoncé à toute l’entreprise.',
    en: 'The role of the external COO was not announced to the whole company.',
  },
  expected: {
    fr: 'La direction ou le sponsor l’annonce à tous : rôle, limites, durée, rattachement.',
    en: 'Leadership or the sponsor announces it to everybody: role, limits, duration, reporting line.',
  },
});

const lowRecognition = (inputs: Parameters<GapFinder>[0], announcedOn: string, day: string): readonly Gap[] => {
  const due = addDays(announcedOn, KNOWN_AFTER);
  const { acknowledged, headcount, share = 0 } = recognition(inputs);
  if (share >= RECOGNISED_FROM) return [];
  if (day <= due) return [toSpread(announcedOn, due)];
  return [
    {
      code: 'LEGITIMACY_LOW',
      urgency: 'OVERDUE',
      slice: 'governance',
      since: due,
      by: due,
      fact: {
        fr: `Sur ${counted(headcount, 'fr', 'personne')}, ${acknowledged} (${percent(share, 'fr')}) ${agreeing(acknowledged, 'fr', 'dit', 'disent')} connaître le rôle annoncé le ${formatDay(announcedOn, 'fr')} ; le seuil est de ${percent(RECOGNISED_FROM, 'fr')}.`,
        en: `Of ${counted(headcount, 'en', 'person', 'people')}, ${acknowledged} (${percent(share, 'en')}) ${agreeing(acknowledged, 'en', 'says they know', 'say they know')} the role announced on ${announcedOn}; the threshold is ${percent(RECOGNISED_FROM, 'en')}.`,
      },
      expected: {
        fr: 'L’annoncer de nouveau, puis recueillir qui le connaît.',
        en: 'Announce it again, then ask who knows it.',
      },
    },
  ];
};

const toSpread = (announcedOn: string, due: string): Gap => ({
  code: 'LEGITIMACY_TO_SPREAD',
  urgency: 'WATCH',
  slice: 'governance',
  since: announcedOn,
  ...forAgendas(due),
  fact: say(
    `Le rôle annoncé le ${formatDay(announcedOn, 'fr')} doit être connu de ${percent(RECOGNISED_FROM, 'fr')} de l’effectif le ${formatDay(due, 'fr')}.`,
    `The role announced on ${announcedOn} is to be known to ${percent(RECOGNISED_FROM, 'en')} of the people by ${due}.`,
  ),
  expected: say('Recueillir qui le connaît, et le redire aux autres.', 'Ask who knows it, and tell the others again.'),
});

/** The oldest question about the role after which leadership and the sponsor said nothing. */
const unansweredChallenge: GapFinder = ({ governance }, day) => {
  const { communications, challenges } = governance.legitimacy;
  const answered = Math.max(-1, ...communications.map(({ revision }) => revision));
  const [first, ...others] = challenges.filter(({ revision }) => revision > answered);
  if (!first) return [];
  const due = addWorkingDays(first.on, ANSWER_WITHIN);
  return [
    {
      code: 'LEGITIMACY_CHALLENGED',
      urgency: day > due ? 'OVERDUE' : 'MISSING',
      slice: 'governance',
      subject: first.decision ?? first.topic,
      since: first.on,
      by: due,
      fact: {
        fr: `Le rôle est mis en question (« ${first.topic} »${others.length > 0 ? `, et ${others.length} fois depuis` : ''}), sans réponse de la direction.`,
        en: `The role is questioned (“${first.topic}”${others.length > 0 ? `, then ${counted(others.length, 'en', 'more time', 'more times')}` : ''}), without an answer from leadership.`,
      },
      expected: {
        fr: 'La direction ou le sponsor répond en rappelant le rôle et ses limites.',
        en: 'Leadership or the sponsor answers by restating the role and its limits.',
      },
    },
  ];
};
