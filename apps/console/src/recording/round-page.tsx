import { addDays, mondayOf, weekOf } from '#calendar';
import { Section, Answered, Panel } from '../asking/panel.js';
import { useAnswer } from '../asking/use-answer.js';
import { useAddress } from '../frame/address.js';
import { useDay, useShownDay } from '../frame/moment.js';
import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { AgendaList, filledIn } from '../mission/agenda-list.js';
import { agenda } from '../mission/agenda.operation.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords, words } from '../words/language.js';
import { Act } from './act.js';
import { CommandForm } from './command-form.js';
import { commandList } from './forms.operation.js';
import './recording.css';
import { STEPS, type Step, type StepName } from './round-steps.js';
import { roundLines, roundStart } from './round.operation.js';

const WORDS = words({
  en: {
    about: 'One step after the other. What you record is saved at once; come back whenever you like.',
    steps: 'Steps of the round',
    names: {
      tally: 'Weekly counts',
      kpis: 'KPI values',
      irritants: 'Nuisances',
      sessions: 'Transfer sessions',
      decisions: 'Decisions',
      milestones: 'Milestones',
    },
    due: 'Due now',
    nothingDue: 'Nothing of this is due.',
    record: 'Record',
    thisWeek: (monday: string) => `Recorded this week, since ${monday}`,
    lastWeek: 'Recorded last week',
    nothing: 'Nothing.',
    next: 'Next step',
    before: 'Step before',
    end: 'The round is done',
    past: 'You are looking at the past: go back to now to record.',
  },
  fr: {
    about: 'Une étape après l’autre. Ce que vous enregistrez est gardé aussitôt ; revenez quand vous voulez.',
    steps: 'Étapes du point',
    names: {
      tally: 'Relevé de la semaine',
      kpis: 'Valeurs des indicateurs',
      irritants: 'Irritants',
      sessions: 'Séances de transmission',
      decisions: 'Décisions',
      milestones: 'Jalons',
    },
    due: 'À faire maintenant',
    nothingDue: 'Rien de cela n’est attendu.',
    record: 'Enregistrer',
    thisWeek: (monday) => `Enregistré cette semaine, depuis le ${monday}`,
    lastWeek: 'Enregistré la semaine dernière',
    nothing: 'Rien.',
    next: 'Étape suivante',
    before: 'Étape précédente',
    end: 'Le point est fait',
    past: 'Vous regardez le passé : revenez à maintenant pour enregistrer.',
  },
});

/** The week in ten minutes: one step a screen, each with what is due and what was recorded. */
export default function RoundPage({ mission }: PageProps) {
  const said = useWords(WORDS);
  const names = useWords(PAGE_NAMES);
  const address = useAddress();
  const past = useDay();
  const today = useShownDay(mission);
  const asked = address.get('step') as StepName | undefined;
  const at = Math.max(
    0,
    STEPS.findIndex(({ name }) => name === asked),
  );
  const step = STEPS[at];
  const show = (index: number) => address.set({ step: STEPS[index]?.name });
  if (!step || today === undefined) return null;
  return (
    <>
      <h1>{names.round}</h1>
      <p class="about">{past === undefined ? said.about : said.past}</p>
      <nav class="steps" aria-label={said.steps}>
        <ol>
          {STEPS.map(({ name }, index) => (
            <li key={name}>
              <button type="button" aria-current={index === at ? 'step' : undefined} onClick={() => show(index)}>
                {index + 1}. {said.names[name]}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <StepShown key={step.name} mission={mission} step={step} today={today} />
      <p class="acts">
        {at > 0 && (
          <button type="button" onClick={() => show(at - 1)}>
            {said.before}
          </button>
        )}
        {at < STEPS.length - 1 ? (
          <button type="button" class="first" onClick={() => show(at + 1)}>
            {said.next}
          </button>
        ) : (
          <button type="button" class="first" onClick={() => address.go(`/m/${mission}`)}>
            {said.end}
          </button>
        )}
      </p>
    </>
  );
}

function StepShown({
  mission,
  step,
  today,
}: {
  readonly mission: string;
  readonly step: Step;
  readonly today: string;
}) {
  const said = useWords(WORDS);
  const past = useDay();
  const due = useAnswer(agenda, { mission, on: past, mine: undefined, from: undefined, to: addDays(today, 7) });
  const entries = (due.data?.agenda?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ command }) => command && step.settles.includes(command.name));
  const filled = entries.find(({ command }) => command?.name === step.form)?.command?.input;
  return (
    <div class="panels">
      <Section title={step.form ? said.names[step.name] : said.due}>
        <Answered answer={due} isEmpty={() => entries.length === 0} empty={said.nothingDue}>
          {() => <AgendaList mission={mission} entries={entries} />}
        </Answered>
        {step.form && past === undefined && due.data && (
          <CommandForm mission={mission} command={step.form} values={filledIn(filled ?? {})} />
        )}
        <Offers mission={mission} commands={step.offers} />
      </Section>
      <Recorded mission={mission} step={step} today={today} />
    </div>
  );
}

function Offers({ mission, commands }: { readonly mission: string; readonly commands: readonly string[] }) {
  const language = useLanguage();
  const { data } = useAnswer(commandList, { mission });
  const known = data?.commands?.commands ?? [];
  return (
    <p class="acts">
      {commands.map((name) => {
        const label = known.find((each) => each.name === name)?.label[language];
        return (
          label !== undefined && (
            <Act key={name} mission={mission} command={name}>
              {label}
            </Act>
          )
        );
      })}
    </p>
  );
}

/** What the trail has of this step, of this week and the one before. */
function Recorded({ mission, step, today }: { readonly mission: string; readonly step: Step; readonly today: string }) {
  const said = useWords(WORDS);
  const { shortDay } = useFormats();
  const monday = mondayOf(weekOf(today));
  const before = useAnswer(roundStart, { mission, day: addDays(monday, -8) });
  const from = before.data?.mission?.asOf.revision ?? 0;
  if (!before.data) return null;
  const isOfStep = ({ type }: { readonly type: string }) => step.types.includes(type);
  return (
    <Panel
      title={said.thisWeek(shortDay(monday))}
      query={roundLines}
      variables={{ mission, from: from + 1, slice: step.slice }}
    >
      {({ auditTrail }) => {
        const lines = (auditTrail?.edges ?? []).map(({ node }) => node).filter(isOfStep);
        const isNew = ({ recordedAt }: { readonly recordedAt: string }) => recordedAt.slice(0, 10) >= monday;
        return (
          <>
            <LineList mission={mission} lines={lines.filter(isNew)} />
            <h3>{said.lastWeek}</h3>
            <LineList mission={mission} lines={lines.filter((line) => !isNew(line))} />
          </>
        );
      }}
    </Panel>
  );
}

interface Line {
  readonly revision: number;
  readonly sentence: { readonly text: string };
}

function LineList({ mission, lines }: { readonly mission: string; readonly lines: readonly Line[] }) {
  const said = useWords(WORDS);
  if (lines.length === 0) return <p class="empty">{said.nothing}</p>;
  return (
    <ul class="plain">
      {lines.map(({ revision, sentence }) => (
        <li key={revision}>
          {sentence.text} <Lines mission={mission} revisions={[revision]} />
        </li>
      ))}
    </ul>
  );
}
