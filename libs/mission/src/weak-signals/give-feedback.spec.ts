import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { giveFeedback } from './give-feedback.command.js';

const remark = { theme: 'outil imposé trop vite', text: 'Double saisie, donc erreurs.', site: 'Chambéry' };

describe('giveFeedback', () => {
  const giving = given(startedCedre).by('QUA').on('2026-05-19');

  it('is accepted without recording anything', () => {
    giving.when(giveFeedback, remark).then();
  });

  it('is for everybody but the acquirer, the mediator and the firm’s administration', () => {
    const allowed = ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP', 'SPONSOR'];
    for (const person of ['CE1', 'COO', 'DIR', 'SPO']) giving.by(person).when(giveFeedback, remark).then();
    giving.by('MED').when(giveFeedback, remark).thenRefused('ROLE_FORBIDDEN', { allowed });
  });

  it('sends an alert under the law to its own channel, were it the second feedback of the week', () => {
    const alert = { ...remark, kind: 'LEGAL_ALERT' };
    giving.when(giveFeedback, alert).thenRefused('REPORTING_CHANNEL', {});
    giving.whoHasAnswered().when(giveFeedback, alert).thenRefused('REPORTING_CHANNEL');
    giving.when(giveFeedback, { ...remark, kind: 'INFORMAL' }).then();
  });

  it('is given once a week', () => {
    giving.whoHasAnswered().when(giveFeedback, remark).thenRefused('ALREADY_ANSWERED', { week: '2026-W21' });
  });

  it('means the week in which it arrives, whatever day it names', () => {
    giving
      .whoHasAnswered()
      .when(giveFeedback, { ...remark, occurredOn: '2026-05-12' })
      .thenRefused('ALREADY_ANSWERED', { week: '2026-W21' });
  });

  it('waits while the mission is suspended', () => {
    const suspended = told('MissionSuspended', { reason: 'x' }, { on: '2026-05-18', by: 'DIR', role: 'LEADERSHIP' });
    given(startedCedre, suspended)
      .by('QUA')
      .on('2026-05-19')
      .when(giveFeedback, remark)
      .thenRefused('MISSION_SUSPENDED');
  });
});
