import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { LABELS } from '../words/labels.js';
import { useWords, words } from '../words/language.js';
import { gates, type GatesQuery } from './gates-panel.operation.js';

const WORDS = words({
  en: {
    title: 'Gates',
    about: 'A gate that blocks holds the handover up, whatever the score.',
    empty: 'Gates are looked at once the mission has started.',
    none: 'No gate is open.',
    blocks: 'blocks',
    waived: 'accepted as it is',
    lifts: (expected: string) => `Lifted by ${expected}.`,
    concerns: (subjects: string) => `About ${subjects}`,
    then: (verdict: string) => `Then: ${verdict}`,
    gain: (points: string) => `${points} points`,
    waiver: (by: string, day: string, reason: string) => `Accepted by ${by} on ${day}: ${reason}`,
    needless: 'It would not block without that either.',
    closed: (count: number) => (count === 1 ? '1 gate does not block' : `${count} gates do not block`),
    unknown: 'nothing to look at yet',
    out: 'Left out, as they cannot apply here',
  },
  fr: {
    title: 'Conditions',
    about: 'Une condition qui bloque retient la passation, quel que soit le score.',
    empty: 'Les conditions sont examinées dès que la mission a commencé.',
    none: 'Aucune condition n’est ouverte.',
    blocks: 'bloque',
    waived: 'acceptée en l’état',
    lifts: (expected) => `Levée par : ${expected}.`,
    concerns: (subjects) => `À propos de ${subjects}`,
    then: (verdict) => `Ensuite : ${verdict}`,
    gain: (points) => `${points} points`,
    waiver: (by, day, reason) => `Acceptée par ${by} le ${day} : ${reason}`,
    needless: 'Elle ne bloquerait pas non plus sans cela.',
    closed: (count) => (count === 1 ? '1 condition ne bloque pas' : `${count} conditions ne bloquent pas`),
    unknown: 'rien à examiner pour l’instant',
    out: 'Laissées de côté, car sans objet ici',
  },
});

type Readiness = NonNullable<GatesQuery['exitReadiness']>;

/** Every gate: what opens it, and everything that it needs to be lifted. */
export function GatesPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      about={said.about}
      query={gates}
      variables={useMoment(mission)}
      isEmpty={({ exitReadiness }) => !exitReadiness}
      empty={said.empty}
    >
      {({ exitReadiness }) => {
        if (!exitReadiness) return null;
        const open = exitReadiness.gates.filter((gate) => gate.open || gate.blocks || gate.waived);
        const rest = exitReadiness.gates.filter((gate) => !open.includes(gate));
        return (
          <>
            {open.length === 0 && <p>{said.none}</p>}
            <ul class="plain">
              {open.map((gate) => (
                <OpenGate key={gate.gate} mission={mission} gate={gate} readiness={exitReadiness} />
              ))}
            </ul>
            {rest.length > 0 && (
              <details>
                <summary>{said.closed(rest.length)}</summary>
                <ul class="plain">
                  {rest.map(({ gate, name, evaluated }) => (
                    <li key={gate}>
                      {gate} · {name.text} {!evaluated && <Badge>{said.unknown}</Badge>}
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {exitReadiness.gatesLeftOut.length > 0 && (
              <>
                <h3>{said.out}</h3>
                <ul class="plain">
                  {exitReadiness.gatesLeftOut.map(({ gate, name, why }) => (
                    <li key={gate}>
                      {gate} · {name.text}
                      <p class="next">{why.text}</p>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        );
      }}
    </Panel>
  );
}

function OpenGate({
  mission,
  gate: { gate, name, blocks, subjects, expected, events },
  readiness: { waysOut, waivers },
}: {
  readonly mission: string;
  readonly gate: Readiness['gates'][number];
  readonly readiness: Readiness;
}) {
  const said = useWords(WORDS);
  const labels = useWords(LABELS);
  const { day, difference } = useFormats();
  const way = waysOut.find((each) => each.gate === gate);
  return (
    <li>
      <Badge tone={blocks ? 'bad' : 'watch'}>{blocks ? said.blocks : said.waived}</Badge>{' '}
      <strong>
        {gate} · {name.text}
      </strong>
      {subjects.length > 0 && <p class="next">{said.concerns(subjects.join(', '))}</p>}
      {way && way.steps.length > 0 ? (
        <>
          <ul>
            {way.steps.map(({ act }) => (
              <li key={act.text}>{act.text}</li>
            ))}
          </ul>
          <p class="next">
            {said.then(labels.verdict[way.verdict])}
            {way.points > 0 && `, ${said.gain(difference(way.points))}`}
          </p>
        </>
      ) : (
        <p class="next">{said.lifts(expected.text)}</p>
      )}
      {waivers
        .filter((waiver) => waiver.gate === gate)
        .map(({ by, on, reason, needed, revision }) => (
          <p key={revision} class="next">
            {said.waiver(by, day(on), reason)} {!needed && said.needless}{' '}
            <Lines mission={mission} revisions={[revision]} />
          </p>
        ))}
      <Lines mission={mission} revisions={events} />
    </li>
  );
}
