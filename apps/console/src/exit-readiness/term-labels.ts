import { useWords, words } from '../words/language.js';

const WORDS = words({
  en: {
    decisionProcesses: 'Domains with a decision process',
    decisionsTraced: 'Decisions traced',
    ritualsHeld: 'Rituals held',
    coverageWithoutOwner: 'Knowledge that remains without the owner',
    oneMinusOwnerShare: 'Decisions taken by others than the owner',
    keyAccountsTransferred: 'Key accounts passed on',
    absenceTest: 'Absence of the owner, in working days',
    coverageWithoutFirm: 'Knowledge that remains without the firm',
    ritualsLedInternally: 'Rituals led by the company',
    domainsDecidedInternally: 'Domains decided by the company',
    levels: 'Level of the process, of 5',
    bestLevel: 'Best level of mastery, of 4',
    onTime: 'Values measured on time',
    progress: 'Progress to the target',
    managersAtTarget: 'Managers at their target',
    linesCovered: 'Lines of the file covered',
  },
  fr: {
    decisionProcesses: 'Domaines dotés d’un processus de décision',
    decisionsTraced: 'Décisions tracées',
    ritualsHeld: 'Rituels tenus',
    coverageWithoutOwner: 'Savoirs qui restent sans le dirigeant',
    oneMinusOwnerShare: 'Décisions prises par d’autres que le dirigeant',
    keyAccountsTransferred: 'Comptes clés transmis',
    absenceTest: 'Absence du dirigeant, en jours ouvrés',
    coverageWithoutFirm: 'Savoirs qui restent sans le cabinet',
    ritualsLedInternally: 'Rituels animés par l’entreprise',
    domainsDecidedInternally: 'Domaines décidés par l’entreprise',
    levels: 'Niveau du processus, sur 5',
    bestLevel: 'Meilleure maîtrise, sur 4',
    onTime: 'Valeurs mesurées à temps',
    progress: 'Avancement vers la cible',
    managersAtTarget: 'Managers à leur cible',
    linesCovered: 'Lignes du dossier couvertes',
  },
});

export type TermCode = keyof typeof WORDS.en;

export const TERM_LABELS = WORDS;

/** What a term of the score measures. */
export function useTermLabel(): (term: string) => string {
  const labels = useWords(WORDS) as Readonly<Record<string, string>>;
  return (term) => labels[term] ?? term;
}
