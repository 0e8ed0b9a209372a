import { Act } from '../recording/act.js';
import { useWords, words } from '../words/language.js';
import type { InitiativeStatus } from './initiatives-panel.operation.js';

const WORDS = words({
  en: {
    modelScenario: 'Model the scenario',
    checkCapacity: 'Check the capacity',
    approveInitiative: 'Approve',
    refuseInitiative: 'Refuse',
    launchInitiative: 'Launch',
    measureInitiative: 'Measure',
    amplifyInitiative: 'Make larger',
    adjustInitiative: 'Adjust',
    stopInitiative: 'Stop',
    closeInitiative: 'Close',
  },
  fr: {
    modelScenario: 'Chiffrer le scénario',
    checkCapacity: 'Vérifier la capacité',
    approveInitiative: 'Approuver',
    refuseInitiative: 'Refuser',
    launchInitiative: 'Lancer',
    measureInitiative: 'Mesurer',
    amplifyInitiative: 'Élargir',
    adjustInitiative: 'Ajuster',
    stopInitiative: 'Arrêter',
    closeInitiative: 'Clore',
  },
});

type Command = keyof typeof WORDS.en;

/** What comes next where an initiative stands; the server says who may. */
const NEXT: Readonly<Record<InitiativeStatus, readonly Command[]>> = {
  PROPOSED: ['modelScenario', 'checkCapacity', 'approveInitiative', 'refuseInitiative'],
  APPROVED: ['launchInitiative', 'measureInitiative', 'adjustInitiative', 'stopInitiative'],
  LAUNCHED: ['measureInitiative', 'amplifyInitiative', 'adjustInitiative', 'stopInitiative', 'closeInitiative'],
  STOPPED: ['closeInitiative'],
  REFUSED: [],
  CLOSED: [],
};

/** What can be done about an initiative. */
export function InitiativeActs({
  mission,
  initiative,
  status,
}: {
  readonly mission: string;
  readonly initiative: string;
  readonly status: InitiativeStatus;
}) {
  const said = useWords(WORDS);
  return (
    <div class="acts">
      {NEXT[status].map((command) => (
        <Act key={command} mission={mission} command={command} values={{ initiative }}>
          {said[command]}
        </Act>
      ))}
    </div>
  );
}
