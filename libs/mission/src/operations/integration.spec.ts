import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { closeWorkstream } from './close-workstream.command.js';
import { onboardSite } from './onboard-site.command.js';
import { openWorkstream } from './open-workstream.command.js';

const lyon = { site: 'Lyon', name: 'Atelier de Lyon' };
const stream = { workstream: 'WS1', name: 'Rapprocher les plannings', lead: 'PROD' };
const opened = told('IntegrationWorkstreamOpened', stream);
const leading = given(startedCedre).by('DIR');

describe('onboardSite', () => {
  it('adds a site to those of the scope', () => {
    leading.when(onboardSite, lyon).then({ type: 'SiteOnboarded', data: lyon }).thenFlagged();
  });

  it('adds it once, and not if it is in the scope', () => {
    leading.when(onboardSite, { ...lyon, site: 'Valence' }).thenRefused('REF_TAKEN', { kind: 'site', ref: 'Valence' });
    given(startedCedre, told('SiteOnboarded', lyon))
      .by('DIR')
      .when(onboardSite, lyon)
      .thenRefused('REF_TAKEN', { ref: 'Lyon' });
  });
});

describe('A workstream (openWorkstream, closeWorkstream)', () => {
  it('is opened with a lead', () => {
    leading.when(openWorkstream, stream).then({ type: 'IntegrationWorkstreamOpened', data: stream });
    given(startedCedre, opened).by('DIR').when(openWorkstream, stream).thenRefused('REF_TAKEN', { kind: 'workstream' });
    leading
      .by('PROD')
      .when(openWorkstream, stream)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP', 'CONSULTANT'] });
  });

  it('is closed once, with its outcome', () => {
    const outcome = { workstream: 'WS1', outcome: 'un seul planning' };
    given(startedCedre, opened)
      .by('DIR')
      .when(closeWorkstream, outcome)
      .then({ type: 'IntegrationWorkstreamClosed', data: outcome });
    given(startedCedre, opened, told('IntegrationWorkstreamClosed', outcome))
      .by('DIR')
      .when(closeWorkstream, outcome)
      .thenRefused('WRONG_STATE', { ref: 'WS1', state: 'closed' });
  });
});
