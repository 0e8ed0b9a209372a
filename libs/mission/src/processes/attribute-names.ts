import type { Sentence } from '#decider';
import type { Attribute } from './processes.events.js';

/** What the attributes of ISO/IEC 33020 are called. */
export const ATTRIBUTE_NAMES: Readonly<Record<Attribute, Sentence>> = {
  PA11: { fr: 'Réalisation du processus', en: 'Process performance' },
  PA21: { fr: 'Gestion de la réalisation', en: 'Performance management' },
  PA22: { fr: 'Gestion des produits du travail', en: 'Work product management' },
  PA31: { fr: 'Définition du processus', en: 'Process definition' },
  PA32: { fr: 'Déploiement, pratiqué par des internes', en: 'Process deployment, practised by internal people' },
  PA41: { fr: 'Analyse quantitative', en: 'Quantitative analysis' },
  PA42: { fr: 'Maîtrise quantitative', en: 'Quantitative control' },
  PA51: { fr: 'Innovation du processus', en: 'Process innovation' },
  PA52: { fr: 'Mise en œuvre de l’innovation', en: 'Process innovation implementation' },
};
