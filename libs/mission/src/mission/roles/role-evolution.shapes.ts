import { shape, t } from '#shapes';
import { ExternalRole } from '../mission.shapes.js';
import { ROLE_REVIEW_OUTCOMES } from './roles.events.js';
import { ROLE_MOVES, ROLE_REVIEW_REASONS } from './roles-vocabulary.js';

export class DomainLevel extends shape('How far a person decides in a domain.', {
  holder: t.person(),
  level: t.whole('1 tell, 2 sell, 3 consult, 4 agree, 5 advise, 6 inquire, 7 delegate.'),
}) {}

export class RoleMove extends shape('A change of who does what, on the day from which it holds.', {
  kind: t.oneOf('RoleMoveKind', ROLE_MOVES),
  on: t.day(),
  revision: t.line('Line of the audit trail that says so.'),
  sinceReview: t.yesNo('Whether it came, or became known, after the last review; without one, after the start.'),
  domain: t.text('The domain in which someone decides, of a delegation.').maybe(),
  before: t.text('What the external role or the model was called.').maybe(),
  after: t.text('What the external role or the model is called since.').maybe(),
  daysBefore: t.days('Days a week of the external role until then.').decimal().maybe(),
  daysAfter: t.days('Days a week of the external role since.').decimal().maybe(),
  levelsBefore: t.listOf(DomainLevel, 'Who held a delegation of the domain the day before.'),
  levelsAfter: t.listOf(DomainLevel, 'Who holds one from that day on.'),
}) {}

export class RoleReview extends shape('A look at the roles.', {
  on: t.day(),
  by: t.person(),
  outcome: t.oneOf('RoleReviewOutcome', ROLE_REVIEW_OUTCOMES),
  text: t.text(),
  moved: t.count('Changes since the review before it, as far as its reader may see them.'),
  revision: t.line('Line of the audit trail that says so.'),
}) {}

export class DomainRoles extends shape('Who decides in a domain on the day of the answer, and how often that moved.', {
  domain: t.text(),
  levels: t.listOf(DomainLevel, 'Delegations in force.'),
  moves: t.count('How often it has moved since the first delegation.'),
  lastMovedOn: t.day(),
}) {}

export class RoleEvolution extends shape(
  'How roles change: the external role, the model, who decides in which domain.',
  {
    asOf: t.asOf(),
    externalRole: t.one(ExternalRole).maybe(),
    model: t.text('The way of splitting roles that is active; null where it is not in the grant.').maybe(),
    domains: t.listOf(DomainRoles, 'Domains in which someone holds or held a delegation, by name.'),
    timeline: t.listOf(RoleMove, 'Every change, the last one first.'),
    moved: t.count('Changes since the last review; without one, since the start.'),
    reviews: t.listOf(RoleReview, 'The last one first.'),
    reviewDueOn: t
      .day(
        'Six months after the roles were last looked at, or the day that the model names when it is sooner; null where the model is not in the grant.',
      )
      .maybe(),
    reviewDueFor: t.oneOf('RoleReviewReason', ROLE_REVIEW_REASONS).maybe(),
    reviewOverdue: t.yesNo('Whether that day has passed in a mission that runs.'),
  },
) {}
