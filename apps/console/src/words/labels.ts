import { words } from './language.js';

/** Words of closed lists that several pages show. */
export const LABELS = words({
  en: {
    status: { NONE: 'none', DRAFT: 'being set up', ACTIVE: 'running', SUSPENDED: 'suspended', CLOSED: 'closed' },
    verdict: {
      READY: 'Ready to run without the firm',
      READY_WITH_RESERVATIONS: 'Ready with reservations',
      NOT_READY_SCORE: 'Not ready: too much is missing',
      NOT_READY_BLOCKED: 'Not ready: blocked',
    },
    urgency: { BLOCKING: 'blocking', OVERDUE: 'overdue', MISSING: 'missing', WATCH: 'to watch' },
  },
  fr: {
    status: { NONE: 'aucune', DRAFT: 'en préparation', ACTIVE: 'en cours', SUSPENDED: 'suspendue', CLOSED: 'close' },
    verdict: {
      READY: 'Prête à fonctionner sans le cabinet',
      READY_WITH_RESERVATIONS: 'Prête avec réserves',
      NOT_READY_SCORE: 'Pas prête : il manque trop',
      NOT_READY_BLOCKED: 'Pas prête : bloquée',
    },
    urgency: { BLOCKING: 'bloquant', OVERDUE: 'en retard', MISSING: 'manquant', WATCH: 'à surveiller' },
  },
});
