import { addDays } from '#calendar';
import { Panel } from '../asking/panel.js';
import { To, useAddress } from '../frame/address.js';
import { useMoment, useShownDay } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { AgendaList } from './agenda-list.js';
import { agenda } from './agenda.operation.js';
import { staleEvidence, waitingSignals } from './my-day.operation.js';

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
    stale: 'Evidence that is going stale',
    noStale: 'All evidence is fresh.',
    last: (day: string) => `last on ${day}`,
    never: 'never given',
    points: (points: string) => `costs ${points} points of confidence`,
    round: 'Friday round',
    roundAbout: 'Record the week in ten minutes: counts, KPIs, nuisances, sessions, decisions, milestones.',
    begin: 'Go to the round',
    inputs: {
      absenceTest: 'Absence test',
      autonomy: 'Autonomy',
      decider: 'Decision maker',
      decision: 'Decision',
      decisionProcess: 'Decision process',
      dossier: 'Due-diligence file',
      keyAccount: 'Key account',
      kpi: 'KPI',
      managers: 'Managers',
      ownerShare: 'Share of the owner',
      processAssessment: 'Assessment of a process',
      ritualLead: 'Lead of a ritual',
      tally: 'Weekly counts',
    },
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
    stale: 'Preuves qui vieillissent',
    noStale: 'Toutes les preuves sont récentes.',
    last: (day) => `dernière le ${day}`,
    never: 'jamais fournie',
    points: (points) => `coûte ${points} points de confiance`,
    round: 'Point du vendredi',
    roundAbout: 'Enregistrer la semaine en dix minutes : relevé, indicateurs, irritants, séances, décisions, jalons.',
    begin: 'Aller au point',
    inputs: {
      absenceTest: 'Épreuve d’absence',
      autonomy: 'Autonomie',
      decider: 'Décideur',
      decision: 'Décision',
      decisionProcess: 'Processus de décision',
      dossier: 'Dossier de cession',
      keyAccount: 'Client clé',
      kpi: 'Indicateur',
      managers: 'Managers',
      ownerShare: 'Part du dirigeant',
      processAssessment: 'Évaluation d’un processus',
      ritualLead: 'Animation d’un rituel',
      tally: 'Relevé hebdomadaire',
    },
  },
});

/** What needs the consultant today. */
export function MyDay({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const moment = useMoment(mission);
  const address = useAddress();
  const { number, day, shortDay } = useFormats();
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
      <Panel
        title={said.stale}
        query={staleEvidence}
        variables={moment}
        isEmpty={({ exitReadiness }) => !exitReadiness?.staleInputs.length}
        empty={said.noStale}
      >
        {({ exitReadiness }) => (
          <ul class="plain">
            {exitReadiness?.staleInputs.map(({ input, subject, last, points, expected }) => (
              <li key={`${input} ${subject}`}>
                <p>
                  <strong>
                    {said.inputs[input]} {subject}
                  </strong>{' '}
                  <span class="note">
                    {last == null ? said.never : said.last(day(last))}, {said.points(number(points))}
                  </span>
                </p>
                <p class="next">{expected.text}</p>
              </li>
            ))}
          </ul>
        )}
      </Panel>
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
