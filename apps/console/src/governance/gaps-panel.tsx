import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Notices } from '../parts/notices.js';
import { useWords, words } from '../words/language.js';
import { gaps } from './gaps-panel.operation.js';

const WORDS = words({
  en: { title: 'What governance lacks', empty: 'Nothing is lacking: every domain, ritual and review is in order.' },
  fr: { title: 'Ce qui manque à la gouvernance', empty: 'Rien ne manque : domaines, rituels et revues sont en règle.' },
});

/** What governance lacks on the day of the answer, and the act that settles it. */
export function GovernanceGapsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      query={gaps}
      variables={useMoment(mission)}
      isEmpty={({ governance }) => !governance?.gaps.length}
      empty={said.empty}
    >
      {({ governance }) => governance && <Notices notices={governance.gaps} />}
    </Panel>
  );
}
