import { addDays } from '#calendar';
import { useEffect, useState } from 'preact/hooks';
import { Panel } from '../asking/panel.js';
import { ChangesPanel } from '../changes/changes-panel.js';
import { useDay, useShownDay, useMoment } from '../frame/moment.js';
import { PAGE_NAMES } from '../frame/page.js';
import { useMe, useMembership } from '../frame/who.js';
import { Badge, type Tone } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { LINE_LABELS } from '../words/line-labels.js';
import { roomFile, roomQuestions, type RoomFileQuery } from './room.operation.js';

const WORDS = words({
  en: {
    grant: 'What I may see',
    until: (day: string) => `Until ${day}, by its end in Paris.`,
    scope: 'Parts of the mission:',
    file: 'The due-diligence file',
    none: 'The file is not in your grant.',
    of: (covered: string, total: string) => `${covered} of ${total} lines`,
    covered: 'Covered',
    proven: 'Proven',
    line: 'Line',
    state: 'State',
    valid: 'Valid until',
    documents: 'Documents',
    states: {
      CURRENT: 'up to date',
      EXPIRING: 'soon out of date',
      STALE: 'out of date',
      UNPROVEN: 'not proven',
      MISSING: 'missing',
    },
    questions: 'My questions',
    noQuestions: 'You have asked nothing yet.',
    ask: 'Ask a question',
    waits: (days: string) => `no answer yet, ${days} working days`,
    answered: (day: string) => `answered on ${day}`,
  },
  fr: {
    grant: 'Ce que je peux voir',
    until: (day) => `Jusqu’au ${day} inclus, heure de Paris.`,
    scope: 'Parties de la mission :',
    file: 'Le dossier de cession',
    none: 'Le dossier n’est pas dans votre accès.',
    of: (covered, total) => `${covered} lignes sur ${total}`,
    covered: 'Couvertes',
    proven: 'Prouvées',
    line: 'Ligne',
    state: 'État',
    valid: 'Valable jusqu’au',
    documents: 'Pièces',
    states: {
      CURRENT: 'à jour',
      EXPIRING: 'bientôt périmée',
      STALE: 'périmée',
      UNPROVEN: 'sans preuve',
      MISSING: 'manquante',
    },
    questions: 'Mes questions',
    noQuestions: 'Vous n’avez encore rien demandé.',
    ask: 'Poser une question',
    waits: (days) => `pas encore de réponse, ${days} jours ouvrés`,
    answered: (day) => `réponse du ${day}`,
  },
});

type Line = NonNullable<RoomFileQuery['dossierIndex']>['lines'][number];

const TONES: Readonly<Record<Line['state'], Tone>> = {
  CURRENT: 'good',
  EXPIRING: 'watch',
  STALE: 'bad',
  UNPROVEN: 'watch',
  MISSING: 'bad',
};

/** The room of an acquirer: what they may see and until when, what is proven, what is new, what they asked. */
export function Room({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const moment = useMoment(mission);
  const { day, number } = useFormats();
  return (
    <div class="panels">
      <Grant mission={mission} />
      <Panel
        title={said.questions}
        query={roomQuestions}
        variables={moment}
        aside={
          <Act mission={mission} command="askAuditQuestion" first>
            {said.ask}
          </Act>
        }
        isEmpty={({ auditQuestions }) => !auditQuestions?.totalCount}
        empty={said.noQuestions}
      >
        {({ auditQuestions }) => (
          <ul class="plain">
            {auditQuestions?.edges.map(({ node: { question, text, answer, answeredOn, waitingWorkingDays } }) => (
              <li key={question}>
                <p>
                  <strong>{question}</strong> {text}
                </p>
                {answer != null && <p>{answer}</p>}
                <p class="next">
                  {answeredOn == null ? said.waits(number(waitingWorkingDays, 0)) : said.answered(day(answeredOn))}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <SinceLastVisit mission={mission} />
      <Panel
        title={said.file}
        wide
        query={roomFile}
        variables={moment}
        isEmpty={({ dossierIndex }) => !dossierIndex}
        empty={said.none}
      >
        {({ dossierIndex }) =>
          dossierIndex && (
            <>
              <Figures>
                <Figure label={said.covered}>
                  {said.of(number(dossierIndex.covered, 0), number(dossierIndex.total, 0))}
                </Figure>
                <Figure label={said.proven}>
                  {said.of(number(dossierIndex.proven, 0), number(dossierIndex.total, 0))}
                </Figure>
              </Figures>
              <FileLines lines={dossierIndex.lines} />
            </>
          )
        }
      </Panel>
    </div>
  );
}

function FileLines({ lines }: { readonly lines: readonly Line[] }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  const columns: readonly Column<Line>[] = [
    { head: said.line, names: true, cell: ({ line, name }) => `${line}. ${name.text}` },
    { head: said.state, cell: ({ state }) => <Badge tone={TONES[state]}>{said.states[state]}</Badge> },
    { head: said.valid, cell: ({ validUntil }) => (validUntil == null ? '–' : day(validUntil)) },
    { head: said.documents, cell: ({ evidence }) => evidence.map((each) => each.evidence).join(', ') || '–' },
  ];
  return <DataTable caption={said.file} columns={columns} rows={lines} keyOf={({ line }) => line} />;
}

function Grant({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const names = useWords(PAGE_NAMES);
  const { slice: slices } = useWords(LINE_LABELS);
  const { day } = useFormats();
  const membership = useMembership(mission);
  return (
    <section class="panel">
      <h2>{said.grant}</h2>
      {membership?.grants.map(({ scope, until }) => (
        <div key={`${scope.join()} ${until}`}>
          <p>
            <strong>{said.until(day(until))}</strong>
          </p>
          <p>
            {said.scope} {scope.map((slice) => slices[slice as keyof typeof slices] ?? slice).join(', ')},{' '}
            {names.trail.toLowerCase()}.
          </p>
        </div>
      ))}
    </section>
  );
}

/** What is new since the reader was last here, in this browser. */
function SinceLastVisit({ mission }: { readonly mission: string }) {
  const { person } = useMe();
  const day = useDay();
  const today = useShownDay(mission);
  const key = `relais.visit|${person}|${mission}`;
  const [last] = useState(() => localStorage.getItem(key));
  useEffect(() => {
    if (today !== undefined && day === undefined) localStorage.setItem(key, today);
  }, [key, today, day]);
  if (today === undefined) return null;
  const from = last !== null && last < today ? last : addDays(today, -30);
  return <ChangesPanel mission={mission} from={from} to={day} />;
}
