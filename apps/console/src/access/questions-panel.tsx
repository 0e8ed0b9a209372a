import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Figure, Figures } from '../parts/figure.js';
import { Lines } from '../parts/lines.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { dossierQuestions, type DossierQuestionsQuery } from './questions-panel.operation.js';

const WORDS = words({
  en: {
    title: 'Questions and answers',
    none: 'No one has asked anything yet.',
    ask: 'Ask a question',
    answer: 'Answer',
    open: 'Without an answer',
    median: 'Usual time to answer',
    workingDays: (days: string) => `${days} working days`,
    asked: (by: string, day: string) => `Asked by ${by} on ${day}`,
    of: (by: string, organisation: string) => `${by} (${organisation})`,
    waits: (days: string) => `waiting for ${days} working days`,
    answered: (by: string, day: string) => `Answered by ${by} on ${day}.`,
    evidence: (evidence: string) => `Document: ${evidence}.`,
    about: 'About',
    more: (lines: string) => `${lines} lines in all`,
  },
  fr: {
    title: 'Questions et réponses',
    none: 'Personne n’a encore rien demandé.',
    ask: 'Poser une question',
    answer: 'Répondre',
    open: 'Sans réponse',
    median: 'Délai habituel de réponse',
    workingDays: (days) => `${days} jours ouvrés`,
    asked: (by, day) => `Posée par ${by} le ${day}`,
    of: (by, organisation) => `${by} (${organisation})`,
    waits: (days) => `attend depuis ${days} jours ouvrés`,
    answered: (by, day) => `Réponse de ${by} le ${day}.`,
    evidence: (evidence) => `Pièce : ${evidence}.`,
    about: 'À propos de',
    more: (lines) => `${lines} lignes en tout`,
  },
});

type Question = NonNullable<DossierQuestionsQuery['auditQuestions']>['edges'][number]['node'];

/** What acquirers asked and were answered, each with the lines that it cites. */
export function QuestionsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { number } = useFormats();
  return (
    <Panel
      title={said.title}
      wide
      query={dossierQuestions}
      variables={useMoment(mission)}
      aside={
        <Act mission={mission} command="askAuditQuestion" first>
          {said.ask}
        </Act>
      }
      isEmpty={({ auditQuestions }) => !auditQuestions?.totalCount}
      empty={said.none}
    >
      {({ auditQuestions: asked }) =>
        asked && (
          <>
            <Figures>
              <Figure label={said.open}>{number(asked.open)}</Figure>
              {asked.medianWorkingDays !== null && (
                <Figure label={said.median}>{said.workingDays(number(asked.medianWorkingDays))}</Figure>
              )}
            </Figures>
            <ul class="plain">
              {asked.edges.map(({ node }) => (
                <li key={`${node.by} ${node.question}`}>
                  <Asked mission={mission} asked={node} />
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Panel>
  );
}

function Asked({ mission, asked }: { readonly mission: string; readonly asked: Question }) {
  const said = useWords(WORDS);
  const { day, number } = useFormats();
  const { question, by, organisation, askedOn, text, about, answer, answeredBy, answeredOn, evidence } = asked;
  const who = organisation === null ? by : said.of(by, organisation);
  return (
    <>
      <p>
        <strong>{question}</strong> {text}
      </p>
      <p class="note">
        {said.asked(who, day(askedOn))}
        {answer === null && (
          <>
            {', '}
            <Badge tone="watch">{said.waits(number(asked.waitingWorkingDays))}</Badge>
          </>
        )}
      </p>
      <dl class="cited">
        {about.map(({ cited, lineCount, lines }) => (
          <div key={cited}>
            <dt>
              {said.about} {cited}
            </dt>
            <dd>
              <Lines mission={mission} revisions={lines} />
              {lineCount > lines.length && ` ${said.more(number(lineCount))}`}
            </dd>
          </div>
        ))}
      </dl>
      {answer !== null && <p>{answer}</p>}
      {answeredBy !== null && answeredOn !== null && (
        <p class="note">
          {said.answered(answeredBy, day(answeredOn))}
          {evidence !== null && ` ${said.evidence(evidence)}`}
        </p>
      )}
      {answer === null && (
        <>
          {asked.expected && <p class="next">{asked.expected.text}</p>}
          <Act mission={mission} command="answerAuditQuestion" values={{ question, askedBy: by }}>
            {said.answer}
          </Act>
        </>
      )}
    </>
  );
}
