import { given, startedCedre, told, type Told } from '#specs';
import { describe, it } from '@jest/globals';
import { chooseRoleSplitModel } from './choose-role-split-model.command.js';
import type { DecisionProcessTerms } from './governance.events.js';

const coPiloting = { model: 4, rationale: 'confiance établie', reviewOn: '2026-07-10' };
const zone = (name: string): Told =>
  told('OverlapZoneDeclared', { zone: name, parties: ['DIR', 'COM'], kind: 'OTHER' }, { on: '2026-01-09' });
const process = (domain: string, conflictPath: DecisionProcessTerms['conflictPath'], on = '2026-02-02'): Told =>
  told(
    'DecisionProcessDefined',
    { domain, decide: 'DIR', recommend: 'COM', agree: [], input: [], perform: ['COM'], conflictPath },
    { on },
  );
const arbitration = [{ step: 'ARBITRATION', person: 'SPO' }] as const;

const choosing = (...facts: readonly Told[]) =>
  given(startedCedre, ...facts)
    .on('2026-04-10')
    .by('DIR');

describe('chooseRoleSplitModel', () => {
  it('records the model, why, and when it is looked at again', () => {
    choosing()
      .when(chooseRoleSplitModel, { ...coPiloting, model: 1 })
      .then({ type: 'RoleSplitModelChosen', data: { ...coPiloting, model: 1, previous: undefined } })
      .thenFlagged();
  });

  it('names the model that was active until then', () => {
    const before = told('RoleSplitModelChosen', { model: 1, rationale: 'démarrage', reviewOn: '2026-04-10' });
    choosing(before)
      .when(chooseRoleSplitModel, coPiloting)
      .then({ type: 'RoleSplitModelChosen', data: { model: 4, previous: 1 } });
  });

  it('is for leadership, with a rationale', () => {
    given(startedCedre).by('SPO').when(chooseRoleSplitModel, coPiloting).thenRefused('ROLE_FORBIDDEN');
    choosing()
      .when(chooseRoleSplitModel, { ...coPiloting, rationale: undefined })
      .thenRefused('REASON_REQUIRED', { field: 'rationale' });
  });

  it('asks, for co-piloting, for a conflict path in every overlap zone', () => {
    const zones = [zone('budget'), zone('agences'), zone('comptes-cles')];
    choosing(...zones, process('budget', arbitration), process('comptes-cles', []))
      .when(chooseRoleSplitModel, coPiloting)
      .thenRefused('CONFLICT_PATH_MISSING', { zones: ['agences', 'comptes-cles'] });
    choosing(zone('budget'), process('budget', arbitration)).when(chooseRoleSplitModel, coPiloting).thenFlagged();
    choosing(...zones)
      .when(chooseRoleSplitModel, { ...coPiloting, model: 3 })
      .thenFlagged();
  });

  it('looks at the processes of the business day', () => {
    const facts = [zone('budget'), process('budget', arbitration, '2026-04-10')];
    choosing(...facts)
      .when(chooseRoleSplitModel, coPiloting)
      .thenFlagged();
    choosing(...facts)
      .when(chooseRoleSplitModel, { ...coPiloting, occurredOn: '2026-04-09' })
      .thenRefused('CONFLICT_PATH_MISSING', { zones: ['budget'] });
  });

  it('is reviewed later than it is chosen', () => {
    choosing()
      .when(chooseRoleSplitModel, { ...coPiloting, reviewOn: '2026-04-11' })
      .thenFlagged();
    choosing()
      .when(chooseRoleSplitModel, { ...coPiloting, reviewOn: '2026-04-10' })
      .thenRefused('DATES_REVERSED', { start: '2026-04-10', end: '2026-04-10' });
  });
});
