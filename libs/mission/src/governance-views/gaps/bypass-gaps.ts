import { addWorkingDays } from '#calendar';
import { bypassesByDomain } from '../../governance/bypasses.js';
import { counted } from '../../shared/wording.js';
import { ANSWER_WITHIN, type GapFinder } from './gap.js';

/** Domains in which something was applied against whoever decides, and no one restated who that is. */
export const bypassGaps: GapFinder = (inputs, day) =>
  bypassesByDomain(inputs).flatMap(({ domain, unanswered }) => {
    const [first] = unanswered;
    if (!first) return [];
    const times = unanswered.length;
    const by = addWorkingDays(first.on, ANSWER_WITHIN);
    return [
      {
        code: 'DECISION_BYPASSED',
        urgency: day > by ? 'OVERDUE' : 'MISSING',
        slice: 'decisions',
        subject: first.decision ?? domain,
        since: first.on,
        by,
        fact: {
          fr: `Sur « ${domain} », le décideur a été contourné (signalé ${times} fois) et personne n’a rappelé qui décide.`,
          en: `On “${domain}”, the decider was bypassed (reported ${counted(times, 'en', 'time')}) and no one has restated who decides.`,
        },
        expected: {
          fr: 'La direction rappelle qui décide, ou change le processus ou la délégation.',
          en: 'Leadership restates who decides, or changes the process or the delegation.',
        },
      },
    ];
  });
