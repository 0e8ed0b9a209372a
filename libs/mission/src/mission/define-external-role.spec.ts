import { draftedCedre, given, startedCedre } from '#specs';
import { describe, it } from '@jest/globals';
import { defineExternalRole } from './define-external-role.command.js';

const role = {
  title: 'COO externalisé',
  daysPerWeek: 2.5,
  leadershipSeat: 'PERMANENT_GUEST',
  interactions: ['DAF', 'PROD'],
};
const defining = given(startedCedre);

describe('defineExternalRole', () => {
  it('answers for everything that the scope includes, unless told', () => {
    defining.when(defineExternalRole, role).then({
      type: 'ExternalRoleDefined',
      data: { ...role, responsibilities: ['production', 'planification', 'SAV', 'achats', 'qualité'] },
    });
    const narrow = { ...role, responsibilities: ['achats'] };
    defining.by('DIR').when(defineExternalRole, narrow).then({ type: 'ExternalRoleDefined', data: narrow });
  });

  it('stays inside the scope', () => {
    defining
      .when(defineExternalRole, { ...role, responsibilities: ['achats', 'financement'] })
      .thenRefused('OUTSIDE_SCOPE', { what: 'financement' });
  });

  it('needs a scope', () => {
    given(draftedCedre).when(defineExternalRole, role).thenRefused('SCOPE_MISSING');
  });

  it('works with people of the mission', () => {
    defining
      .when(defineExternalRole, { ...role, interactions: ['XYZ'] })
      .thenRefused('UNKNOWN_PERSON', { person: 'XYZ' });
  });

  it('is for the consultant and leadership', () => {
    defining.by('SPO').when(defineExternalRole, role).thenRefused('ROLE_FORBIDDEN');
  });
});
