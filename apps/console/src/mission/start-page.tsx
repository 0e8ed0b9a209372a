import { useQuery } from '@tanstack/react-query';
import { Answered, Section } from '../asking/panel.js';
import { useAnswer } from '../asking/use-answer.js';
import { useMembership } from '../frame/who.js';
import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { Icon } from '../parts/icon.js';
import { Act } from '../recording/act.js';
import { commandList } from '../recording/forms.operation.js';
import { send, type Outcome } from '../recording/send.js';
import { LABELS } from '../words/labels.js';
import { useLanguage, useWords, words } from '../words/language.js';

const WORDS = words({
  en: {
    about: 'What is still missing before the mission can start, in the order in which it is asked for.',
    missing: 'Still missing',
    ready: 'Everything is there: the mission can start.',
    start: 'Start the mission',
    people: 'People',
    peopleAbout: 'Whoever is to take part is invited, and signs in with the link.',
    invite: 'Invite a person',
    template: 'Fill in from a template',
    status: (status: string) => `The mission is ${status}.`,
  },
  fr: {
    about: 'Ce qui manque encore pour démarrer la mission, dans l’ordre où c’est demandé.',
    missing: 'Il manque encore',
    ready: 'Tout est là : la mission peut démarrer.',
    start: 'Démarrer la mission',
    people: 'Personnes',
    peopleAbout: 'Qui doit participer est invité, et se connecte avec le lien.',
    invite: 'Inviter une personne',
    template: 'Reprendre un modèle',
    status: (status) => `La mission est ${status}.`,
  },
});

/** From draft to start: the list of what `startMission` still refuses, each with the act that brings it. */
export default function StartPage({ mission }: PageProps) {
  const said = useWords(WORDS);
  const names = useWords(PAGE_NAMES);
  const labels = useWords(LABELS);
  const membership = useMembership(mission);
  if (!membership) return null;
  const isDraft = membership.status === 'DRAFT';
  return (
    <>
      <h1>{names.start}</h1>
      <p class="about">{isDraft ? said.about : said.status(labels.status[membership.status])}</p>
      <div class="panels">
        {isDraft && <Missing mission={mission} />}
        <Section title={said.people} about={said.peopleAbout}>
          <p class="acts">
            <Act mission={mission} command="invitePerson">
              {said.invite}
            </Act>
            <Act mission={mission} command="applyTemplate">
              {said.template}
            </Act>
          </p>
        </Section>
      </div>
    </>
  );
}

function Missing({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const language = useLanguage();
  const commands = useAnswer(commandList, { mission }).data?.commands?.commands ?? [];
  const answer = useQuery<Outcome>({
    queryKey: ['start', mission, language],
    queryFn: () => send('startMission', { mission, preview: true }, language),
  });
  return (
    <Section title={said.missing} busy={answer.isFetching}>
      <Answered answer={answer}>
        {(outcome) => {
          if (outcome.__typename !== 'Refusal')
            return (
              <p>
                <Icon name="done" /> {said.ready}{' '}
                <Act mission={mission} command="startMission" first>
                  {said.start}
                </Act>
              </p>
            );
          const wanted = Array.isArray(outcome.facts['commands']) ? outcome.facts['commands'].map(String) : [];
          return (
            <>
              <p>{outcome.sentence.text}</p>
              <ol>
                {wanted.map((name) => (
                  <li key={name}>
                    <Act mission={mission} command={name}>
                      {commands.find((each) => each.name === name)?.label[language] ?? name}
                    </Act>
                  </li>
                ))}
              </ol>
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
