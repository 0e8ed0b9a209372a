import { everHeld } from '../../access/access.state.js';
import { effectiveDecider } from '../../governance/effective-decider.js';
import { processOn } from '../../governance/governance.state.js';
import { revisionsOf } from '../../governance/process-revisions.js';
import { counted } from '../../shared/wording.js';
import type { Gap, GapFinder } from './gap.js';

/** Decision processes that keep changing, or that name another decider than the delegation in force. */
export const processGaps: GapFinder = (inputs, day) => [...revisedOften(inputs, day), ...outOfStep(inputs, day)];

const revisedOften: GapFinder = ({ governance }, day) =>
  revisionsOf(governance, day)
    .filter(({ often }) => often)
    .map(({ domain, recent, lastOn }) => ({
      code: 'PROCESS_REVISED_OFTEN',
      urgency: 'WATCH',
      slice: 'governance',
      subject: domain,
      since: lastOn,
      fact: {
        fr: `Le processus de « ${domain} » a été révisé ${recent} fois en 60 jours.`,
        en: `The process of “${domain}” was revised ${counted(recent, 'en', 'time')} in 60 days.`,
      },
      expected: {
        fr: 'Stabiliser qui décide, et l’expliquer à ceux qui exécutent.',
        en: 'Settle who decides, and explain it to those who carry out the decisions.',
      },
    }));

/** A delegation goes before the process; who reads the process then asks the wrong person, above all one of the firm. */
const outOfStep: GapFinder = ({ governance, access }, day) =>
  governance.domains.flatMap((domain): readonly Gap[] => {
    const { rule, mayDecide, decider = '', since = day } = effectiveDecider(governance, domain, day);
    const process = processOn(governance.processes, domain, day);
    const delegated = rule === 2 ? mayDecide : [decider];
    if (rule > 2 || !process || delegated.includes(process.decide)) return [];
    return [
      {
        code: 'PROCESS_OUT_OF_STEP',
        urgency: everHeld(access, process.decide, 'CONSULTANT') ? 'MISSING' : 'WATCH',
        slice: 'governance',
        subject: domain,
        since: since > process.since ? since : process.since,
        fact: {
          fr: `Sur « ${domain} », le processus désigne ${process.decide} pour décider, la délégation ${decider}.`,
          en: `On “${domain}”, the process names ${process.decide} to decide, the delegation ${decider}.`,
        },
        expected: {
          fr: `Réviser le processus pour qu’il nomme ${decider}, ou retirer la délégation.`,
          en: `Revise the process so that it names ${decider}, or revoke the delegation.`,
        },
      },
    ];
  });
