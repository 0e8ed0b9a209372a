import { addDays } from '#calendar';
import { Panel } from '../asking/panel.js';
import { EvidencePanel } from '../exit-readiness/evidence-panel.js';
import { To, useAddress } from '../frame/address.js';
import { useMoment, useShownDay } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { AgendaList } from './agenda-list.js';
import { agenda } from './agenda.operation.js';
import { waitingSignals } from './my-day.operation.js';

const WORDS = words({
  en: {
    now: 'What needs me now',
    nowAbout: 'Worst first. Each can be settled from here.',
    nothingNow: 'Nothing waits for you.',
    all: 'Show everybody’s',
    mine: 'Show only mine',
    soon: 'Due in the next 14 days',
    nothingSoon: 'Nothing is due in the next 14 days.',
    signals: 'Signals that wait for an answer',
    noSignals: 'No signal waits.',
    open: (days: string) => `open for ${days} days`,
    answer: 'Take note',
    by: (day: string) => `by ${day}`,
    late: 'too late',
    round: 'Friday round',
    roundAbout: 'Record the week in ten minutes: counts, KPIs, nuisances, sessions, decisions, milestones.',
    begin: 'Go to the round',
  },
  fr: {
    now: 'Ce qui a besoin de moi',
    nowAbout: 'Le plus grave d’abord. Chaque point se règle d’ici.',
    nothingNow: 'Rien ne vous attend.',
    all: 'Voir tout le monde',
    mine: 'Voir le mien seulement',
    soon: 'Dans les 14 jours',
    nothingSoon: 'Rien n’est prévu dans les 14 jours.',
    signals: 'Signaux en attente de réponse',
    noSignals: 'Aucun signal n’attend.',
    open: (days) => `ouvert depuis ${days} jours`,
    answer: 'En prendre acte',
    by: (day) => `avant le ${day}`,
    late: 'trop tard',
    round: 'Point du vendredi',
    roundAbout: 'Enregistrer la semaine en dix minutes : relevé, indicateurs, irritants, séances, décisions, jalons.',
    begin: 'Aller au point',
  },
});

/** What needs the consultant today. */
export function MyDay({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const moment = useMoment(mission);
  const address = useAddress();
  const { number, shortDay } = useFormats();
  const everybody = address.get('whose') === 'all';
  const today = useShownDay(mission);
  return (
    <div class="panels">
      <Panel
        title={said.now}
        about={said.nowAbout}
        aside={
          <button type="button" onClick={() => address.set({ whose: everybody ? undefined : 'all' })}>
            {everybody ? said.mine : said.all}
          </button>
        }
        query={agenda}
        variables={{ ...moment, mine: !everybody, from: undefined, to: today }}
        isEmpty={({ agenda }) => !agenda?.totalCount}
        empty={said.nothingNow}
      >
        {({ agenda }) => agenda && <AgendaList mission={mission} entries={agenda.edges.map(({ node }) => node)} />}
      </Panel>
      <Panel
        title={said.signals}
        query={waitingSignals}
        variables={moment}
        isEmpty={({ weakSignals }) => !weakSignals?.signals.some(({ state }) => state === 'RAISED')}
        empty={said.noSignals}
      >
        {({ weakSignals }) => (
          <ul class="plain">
            {weakSignals?.signals
              .filter(({ state }) => state === 'RAISED')
              .map(({ signal, sentence, openDays, expected }) => (
                <li key={signal}>
                  <p>
                    <To to={`/m/${mission}/signals/${signal}`}>{signal}</To> {sentence?.text}{' '}
                    {openDays != null && <span class="note">{said.open(number(openDays, 0))}</span>}
                  </p>
                  {expected && (
                    <p class="next">
                      {expected.act.text} {expected.by !== null && said.by(shortDay(expected.by))}{' '}
                      {expected.overdue && <Badge tone="bad">{said.late}</Badge>}
                    </p>
                  )}
                  <Act mission={mission} command="acknowledgeSignal" values={{ signal }}>
                    {said.answer}
                  </Act>
                </li>
              ))}
          </ul>
        )}
      </Panel>
      <Panel
        title={said.soon}
        query={agenda}
        variables={{
          ...moment,
          mine: undefined,
          from: today && addDays(today, 1),
          to: today && addDays(today, 14),
        }}
        isEmpty={({ agenda }) => !agenda?.totalCount}
        empty={said.nothingSoon}
      >
        {({ agenda }) => agenda && <AgendaList mission={mission} entries={agenda.edges.map(({ node }) => node)} />}
      </Panel>
      <EvidencePanel mission={mission} />
      <section class="panel">
        <h2>{said.round}</h2>
        <p class="about">{said.roundAbout}</p>
        <To class="button first" to={`/m/${mission}/round`}>
          {said.begin}
        </To>
      </section>
    </div>
  );
}
