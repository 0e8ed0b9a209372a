import { addDays, isDay } from '#calendar';
import { useAnswer } from '../asking/use-answer.js';
import { ChangesPanel } from '../changes/changes-panel.js';
import { facadeBanner } from '../exit-readiness/facade-banner.operation.js';
import { ForecastPanel } from '../exit-readiness/forecast-panel.js';
import { GatesPanel } from '../exit-readiness/gates-panel.js';
import { LeversPanel } from '../exit-readiness/levers-panel.js';
import { ScorePanel } from '../exit-readiness/score-panel.js';
import { useAddress } from '../frame/address.js';
import { useMoment, useShownDay } from '../frame/moment.js';
import { Icon } from '../parts/icon.js';
import { useWords, words } from '../words/language.js';

const WORDS = words({
  en: { facade: 'Façade', day: 'Since which day, YYYY-MM-DD', show: 'Show' },
  fr: { facade: 'Façade', day: 'Depuis quel jour, AAAA-MM-JJ', show: 'Afficher' },
});

/** So many levers are shown at once. */
const FIRST = 3;

/** A month back, unless another day is chosen. */
const MONTH = 30;

/** Could the company do without its owner and without the firm? */
export function Leadership({ mission }: { readonly mission: string }) {
  return (
    <div class="panels">
      <FacadeAlert mission={mission} />
      <ScorePanel mission={mission} />
      <GatesPanel mission={mission} />
      <LeversPanel mission={mission} first={FIRST} />
      <ForecastPanel mission={mission} />
      <Since mission={mission} />
    </div>
  );
}

/** Above everything, when what is on paper is not what is done. */
function FacadeAlert({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const facade = useAnswer(facadeBanner, useMoment(mission)).data?.exitReadiness?.facade;
  if (!facade?.warns) return null;
  return (
    <section class="panel wide warning" aria-label={said.facade}>
      <p>
        <Icon name="alert" /> {facade.message.text}
      </p>
    </section>
  );
}

function Since({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const address = useAddress();
  const moment = useMoment(mission);
  const today = useShownDay(mission);
  if (today === undefined) return null;
  const chosen = address.get('since');
  const since = chosen !== undefined && isDay(chosen) && chosen < today ? chosen : addDays(today, -MONTH);
  return (
    <ChangesPanel
      mission={mission}
      from={since}
      to={moment.on}
      aside={
        <form
          class="inline"
          onSubmit={(event) => {
            event.preventDefault();
            const typed = new FormData(event.currentTarget).get('since');
            if (typeof typed === 'string' && isDay(typed)) address.set({ since: typed });
          }}
        >
          <input name="since" aria-label={said.day} size={10} autocomplete="off" defaultValue={since} />
          <button>{said.show}</button>
        </form>
      }
    />
  );
}
