import { useWords, words } from '../words/language.js';

const WORDS = words({
  en: {
    'clarifications-cusum': 'Rise in requests for clarification',
    'participation-ewma': 'Falling participation',
    silence: 'Silence of the teams',
    'owner-dependency': 'Dependency on the owner',
    'kpi-trend': 'Adverse trend of a KPI',
    'kpi-shift': 'Shift of a KPI',
    'moving-priorities': 'Moving priorities',
    'persistent-irritants': 'Persistent irritants',
    facade: 'Façade',
    'provider-dependency': 'Dependency on the firm',
    'knowledge-loss': 'Knowledge at risk',
    'black-box': 'Opaque decisions',
    'silent-register': 'Silent decision register',
    'ready-made': 'Ready-made solution',
    'owner-overload': 'Rising load of the owner',
  },
  fr: {
    'clarifications-cusum': 'Afflux de demandes de clarification',
    'participation-ewma': 'Participation en baisse',
    silence: 'Silence des équipes',
    'owner-dependency': 'Dépendance au dirigeant',
    'kpi-trend': 'Tendance défavorable d’un indicateur',
    'kpi-shift': 'Décalage d’un indicateur',
    'moving-priorities': 'Priorités mouvantes',
    'persistent-irritants': 'Irritants persistants',
    facade: 'Façade',
    'provider-dependency': 'Dépendance au cabinet',
    'knowledge-loss': 'Savoir en danger',
    'black-box': 'Décisions opaques',
    'silent-register': 'Registre des décisions muet',
    'ready-made': 'Solution toute faite',
    'owner-overload': 'Charge du dirigeant en hausse',
  },
});

/** What a detector looks for. */
export function useDetectorLabel(): (detector: string) => string {
  const labels = useWords(WORDS) as Readonly<Record<string, string>>;
  return (detector) => labels[detector] ?? detector;
}
