import { Answered } from '../asking/panel.js';
import { useAnswer } from '../asking/use-answer.js';
import { useMoment } from '../frame/moment.js';
import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { useWords, words } from '../words/language.js';
import { GrowthPanel } from './growth-panel.js';
import { LinePanel } from './line-panel.js';
import { lineOfTrail } from './line-panel.operation.js';
import { ProofPanel } from './proof-panel.js';
import { usePins } from './use-pins.js';
import './trail.css';

const WORDS = words({
  en: { none: 'There is no such line, or not for you.' },
  fr: { none: 'Cette ligne n’existe pas, ou pas pour vous.' },
});

export default function LinePage({ mission, thing = '' }: PageProps) {
  const names = useWords(PAGE_NAMES);
  const said = useWords(WORDS);
  const revision = /^\d{1,9}$/.test(thing) ? Number(thing) : undefined;
  const variables = { ...useMoment(mission), revision: revision ?? 0 };
  const pins = usePins(mission);
  const answer = useAnswer(lineOfTrail, variables, { enabled: revision !== undefined });
  if (revision === undefined) return <p class="empty">{said.none}</p>;
  return (
    <>
      <h1>{names.line}</h1>
      <Answered
        answer={answer}
        isEmpty={({ auditTrail }) => auditTrail?.edges[0]?.node.revision !== revision}
        empty={said.none}
      >
        {({ auditTrail }) => {
          const line = auditTrail?.edges[0]?.node;
          if (!line) return null;
          return (
            <div class="panels">
              <LinePanel mission={mission} line={line} />
              <ProofPanel mission={mission} shown={line} pins={pins} />
              <GrowthPanel mission={mission} pins={pins} />
            </div>
          );
        }}
      </Answered>
    </>
  );
}
