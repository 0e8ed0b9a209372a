import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { assessAutonomy } from './assess-autonomy.command.js';
import { documentKnowledgeItem } from './document-knowledge-item.command.js';
import { holdTransferSession } from './hold-transfer-session.command.js';
import { identifyKnowledgeItem } from './identify-knowledge-item.command.js';
import { retireKnowledgeItem } from './retire-knowledge-item.command.js';

const planning = { item: 'K05', name: 'Arbitrage des urgences planning', criticality: 5, holders: ['DIR'] };
const identified = told('KnowledgeItemIdentified', { ...planning, firmCreated: false }, { on: '2026-02-02' });

describe('identifyKnowledgeItem', () => {
  it('names knowledge and who holds it', () => {
    given(startedCedre)
      .when(identifyKnowledgeItem, planning)
      .then({ type: 'KnowledgeItemIdentified', data: { ...planning, firmCreated: false } })
      .thenFlagged();
  });

  it('says when the firm alone holds it', () => {
    const holdBy = (holders: string[]) => given(startedCedre).when(identifyKnowledgeItem, { ...planning, holders });
    holdBy(['COO', 'ANA']).then({ type: 'KnowledgeItemIdentified', data: { firmCreated: true } });
    holdBy(['COO', 'PROD']).then({ type: 'KnowledgeItemIdentified', data: { firmCreated: false } });
    holdBy([]).then({ type: 'KnowledgeItemIdentified', data: { firmCreated: false } });
  });

  it('gives each item a reference of its own', () => {
    given(startedCedre, identified)
      .when(identifyKnowledgeItem, planning)
      .thenRefused('REF_TAKEN', { kind: 'item', ref: 'K05' });
  });

  it('knows only people of the mission', () => {
    given(startedCedre)
      .when(identifyKnowledgeItem, { ...planning, holders: ['XYZ'] })
      .thenRefused('UNKNOWN_PERSON', { person: 'XYZ' });
  });
});

describe('holdTransferSession', () => {
  const session = { item: 'K05', from: 'DIR', to: 'PROD', level: 3, minutes: 90 };
  const passing = given(startedCedre, identified).on('2026-02-19');

  it('records who passed what on, how far', () => {
    passing
      .when(holdTransferSession, session)
      .then({ type: 'KnowledgeTransferSessionHeld', data: session })
      .thenFlagged();
  });

  it('never makes anybody autonomous: that takes an execution', () => {
    passing
      .when(holdTransferSession, { ...session, level: 4 })
      .thenRefused('LEVEL_NEEDS_EXECUTION', { item: 'K05', person: 'PROD' });
  });

  it('takes two people', () => {
    passing.when(holdTransferSession, { ...session, to: 'DIR' }).thenRefused('INVALID_INPUT', { field: 'to' });
  });

  it('is about an item of the register', () => {
    passing
      .when(holdTransferSession, { ...session, item: 'K99' })
      .thenRefused('UNKNOWN_REF', { kind: 'item', ref: 'K99' });
  });
});

describe('assessAutonomy', () => {
  const trained = told(
    'KnowledgeTransferSessionHeld',
    { item: 'K05', from: 'DIR', to: 'PROD', level: 3, minutes: 90 },
    { on: '2026-02-19' },
  );
  const assessing = given(startedCedre, identified, trained).on('2026-06-10');
  const alone = { item: 'K05', person: 'PROD', level: 4, evidence: 'EV-018' };
  const deposited = told(
    'EvidenceAttached',
    {
      evidence: 'EV-018',
      title: 'Planning',
      sha256: 'a'.repeat(64),
      effectiveOn: '2026-06-01',
      validUntil: '2027-06-01',
    },
    { on: '2026-06-01' },
  );

  it('records the level that a third person saw', () => {
    given(startedCedre, identified, trained, deposited)
      .on('2026-06-10')
      .by('SAV')
      .when(assessAutonomy, alone)
      .then({ type: 'AutonomyAssessed', data: { ...alone, assessor: 'SAV' } })
      .thenFlagged('UNCONFIRMED');
  });

  it('refuses that someone assesses themselves', () => {
    assessing.by('PROD').when(assessAutonomy, alone).thenRefused('SELF_ASSESSMENT', { person: 'PROD' });
    assessing
      .by('SAV')
      .when(assessAutonomy, { ...alone, assessor: 'PROD' })
      .thenRefused('SELF_ASSESSMENT');
  });

  it('marks an assessor named by another person, the person assessed included', () => {
    assessing
      .by('PROD')
      .when(assessAutonomy, { ...alone, assessor: 'COO' })
      .thenFlagged('ASSESSOR_NOT_ACTOR', 'UNCONFIRMED', 'EVIDENCE_UNREGISTERED');
  });

  it('marks an assessor who trained the person', () => {
    assessing
      .by('DIR')
      .when(assessAutonomy, alone)
      .thenFlagged('ASSESSOR_IS_TRAINER', 'UNCONFIRMED', 'EVIDENCE_UNREGISTERED');
  });

  it('asks level 4 for evidence of an unaided execution', () => {
    assessing
      .by('SAV')
      .when(assessAutonomy, { ...alone, evidence: undefined })
      .thenRefused('LEVEL_NEEDS_EXECUTION', { person: 'PROD' });
    assessing
      .by('SAV')
      .when(assessAutonomy, { ...alone, evidence: undefined, level: 3 })
      .thenFlagged('UNCONFIRMED');
  });

  it('leaves the firm out of firm-free coverage', () => {
    assessing
      .when(assessAutonomy, { ...alone, person: 'ANA' })
      .thenFlagged('NOT_INTERNAL', 'UNCONFIRMED', 'EVIDENCE_UNREGISTERED');
  });
});

describe('An item that is written down or retired (documentKnowledgeItem, retireKnowledgeItem)', () => {
  const writing = given(startedCedre, identified).on('2026-02-20');

  it('is documented with evidence', () => {
    writing
      .when(documentKnowledgeItem, { item: 'K05', document: 'EV-030' })
      .then({ type: 'KnowledgeItemDocumented', data: { item: 'K05', document: 'EV-030' } });
    writing.when(documentKnowledgeItem, { item: 'K05' }).thenRefused('EVIDENCE_REQUIRED', { field: 'document' });
  });

  it('is retired by leadership, with a reason', () => {
    const reason = 'gamme arrêtée';
    writing
      .by('DIR')
      .when(retireKnowledgeItem, { item: 'K05', reason })
      .then({ type: 'KnowledgeItemRetired', data: { item: 'K05', reason } });
    writing.by('DIR').when(retireKnowledgeItem, { item: 'K05' }).thenRefused('REASON_REQUIRED');
    writing
      .when(retireKnowledgeItem, { item: 'K05', reason })
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP'] });
  });

  it('accepts nothing more once it is retired', () => {
    const retired = given(
      startedCedre,
      identified,
      told('KnowledgeItemRetired', { item: 'K05', reason: 'gamme arrêtée' }),
    );
    const state = { kind: 'item', ref: 'K05', state: 'retired' };
    retired.by('DIR').when(retireKnowledgeItem, { item: 'K05', reason: 'encore' }).thenRefused('WRONG_STATE', state);
    retired.when(documentKnowledgeItem, { item: 'K05', document: 'EV-030' }).thenRefused('WRONG_STATE', state);
    retired
      .when(holdTransferSession, { item: 'K05', from: 'DIR', to: 'PROD', level: 1, minutes: 30 })
      .thenRefused('WRONG_STATE', state);
    retired.when(assessAutonomy, { item: 'K05', person: 'PROD', level: 3 }).thenRefused('WRONG_STATE', state);
  });
});
