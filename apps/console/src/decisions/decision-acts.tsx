import { Act } from '../recording/act.js';
import { useWords, words } from '../words/language.js';
import type { Decision } from './decision-panel.js';

const WORDS = words({
  en: {
    take: 'Decide',
    input: 'Give an opinion',
    agree: 'Agree',
    object: 'Object',
    withdraw: 'Withdraw the objection',
    mediate: 'Open a mediation',
    communicate: 'Tell people',
    execute: 'Say how far it is applied',
    justify: 'Give the reason',
    review: 'Review its effect',
    bypass: 'Report a bypass',
    replace: 'Replace it',
  },
  fr: {
    take: 'Décider',
    input: 'Donner un avis',
    agree: 'Donner son accord',
    object: 'S’opposer',
    withdraw: 'Retirer l’objection',
    mediate: 'Ouvrir une médiation',
    communicate: 'Communiquer',
    execute: 'Dire si elle est appliquée',
    justify: 'Donner le motif',
    review: 'Revoir son effet',
    bypass: 'Signaler un contournement',
    replace: 'La remplacer',
  },
});

/** What can be done about a decision where it stands; each is there for whoever the server lets send it. */
export function DecisionActs({
  mission,
  decision: { decision, state, domain, made, objections },
}: {
  readonly mission: string;
  readonly decision: Decision;
}) {
  const said = useWords(WORDS);
  const values = { decision };
  if (!made) {
    return (
      <div class="acts">
        {state === 'PROPOSED' && (
          <Act mission={mission} command="takeDecision" values={{ decision, domain }} first>
            {said.take}
          </Act>
        )}
        <Act mission={mission} command="giveDecisionInput" values={values}>
          {said.input}
        </Act>
        <Act mission={mission} command="agreeToDecision" values={values}>
          {said.agree}
        </Act>
        <Act mission={mission} command="objectToDecision" values={values}>
          {said.object}
        </Act>
        {objections.some(({ clearedOn }) => clearedOn === null) && (
          <Act mission={mission} command="withdrawObjection" values={values}>
            {said.withdraw}
          </Act>
        )}
        <Act mission={mission} command="openMediation" values={values}>
          {said.mediate}
        </Act>
      </div>
    );
  }
  if (state === 'SUPERSEDED') return null;
  return (
    <div class="acts">
      <Act mission={mission} command="communicateDecision" values={values} first={!made.communicated}>
        {said.communicate}
      </Act>
      <Act mission={mission} command="executeDecision" values={values} first={made.execution === null}>
        {said.execute}
      </Act>
      {made.justification === null && (
        <Act mission={mission} command="completeJustification" values={values} first>
          {said.justify}
        </Act>
      )}
      <Act mission={mission} command="reviewDecisionOutcome" values={values} first={made.reviewOverdue}>
        {said.review}
      </Act>
      <Act mission={mission} command="reportBypass" values={{ decision, domain }}>
        {said.bypass}
      </Act>
      <Act mission={mission} command="takeDecision" values={{ domain, supersedes: decision }}>
        {said.replace}
      </Act>
    </div>
  );
}
