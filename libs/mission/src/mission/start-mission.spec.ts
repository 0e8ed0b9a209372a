import { draftedCedre, preparedCedre, given, startedCedre, told, type Told } from '#specs';
import { describe, it } from '@jest/globals';
import { signMandate } from './sign-mandate.command.js';
import { startMission } from './start-mission.command.js';

const document = { document: 'EV-002', sha256: '0'.repeat(64) };
const mandate = { ...document, signatories: ['DIR', 'SPO', 'CAB-OPS'] };
const signed = told('MandateSigned', mandate, { on: '2026-01-09', by: 'SPO', role: 'SPONSOR' });

describe('signMandate', () => {
  const prepared = given(preparedCedre).by('SPO').on('2026-01-09');

  it('records the document that both sides have signed', () => {
    prepared
      .when(signMandate, mandate)
      .then({ type: 'MandateSigned', data: mandate })
      .thenFlagged('EVIDENCE_UNREGISTERED');
    prepared
      .by('DIR')
      .when(signMandate, { ...document, signatories: ['DIR', 'CAB-OPS'] })
      .thenFlagged('EVIDENCE_UNREGISTERED');
    prepared
      .when(signMandate, { ...mandate, document: undefined })
      .thenRefused('EVIDENCE_REQUIRED', { field: 'document' });
  });

  it('needs the firm, and leadership or the sponsor', () => {
    const signing = (...signatories: string[]) => prepared.when(signMandate, { ...document, signatories });
    signing('DIR', 'SPO').thenRefused('SIGNATORY_MISSING', { missing: ['CAB-OPS'] });
    signing('CAB-OPS', 'COO', 'PROD').thenRefused('SIGNATORY_MISSING', { missing: ['LEADERSHIP', 'SPONSOR'] });
    signing().thenRefused('SIGNATORY_MISSING', { missing: ['CAB-OPS', 'LEADERSHIP', 'SPONSOR'] });
  });

  it('needs a scope', () => {
    given(draftedCedre).by('SPO').when(signMandate, mandate).thenRefused('SCOPE_MISSING');
  });

  it('is done once, while the mission is a draft', () => {
    given(preparedCedre, signed).by('SPO').when(signMandate, mandate).thenRefused('WRONG_STATE', { kind: 'mandate' });
    given(startedCedre).by('SPO').when(signMandate, mandate).thenRefused('WRONG_STATE', { kind: 'mission' });
  });

  it('is for the sponsor and leadership', () => {
    prepared
      .by('COO')
      .when(signMandate, mandate)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['SPONSOR', 'LEADERSHIP'] });
  });
});

describe('startMission', () => {
  const all: readonly Told[] = [...preparedCedre, signed];
  const without = (...types: Told['type'][]) => given(all.filter(({ type }) => !types.includes(type))).on('2026-01-12');

  it('starts when everything is there', () => {
    without().when(startMission).then({ type: 'MissionStarted', data: {} });
    without().by('DIR').when(startMission).thenFlagged();
  });

  it('asks first for the mandate', () => {
    given(draftedCedre).when(startMission).thenRefused('MANDATE_NOT_SIGNED');
    without('MandateSigned').when(startMission).thenRefused('MANDATE_NOT_SIGNED');
  });

  it('then asks for what is missing, in order', () => {
    const missing: Told['type'][] = ['KnowledgeTransferPlanOpened'];
    const askedFor = [
      ['TRANSFER_PLAN_MISSING', 'ObjectiveSet'],
      ['OBJECTIVE_MISSING', 'PriorityIssueDeclared'],
      ['ISSUE_MISSING', 'ScopeDefined'],
      ['SCOPE_MISSING', 'ReportingLineSet'],
      ['REPORTING_LINE_MISSING', 'SponsorAppointed'],
    ] as const;
    for (const [code, next] of askedFor) {
      without(...missing)
        .when(startMission)
        .thenRefused(code);
      missing.push(next);
    }
    without(...missing)
      .when(startMission)
      .thenRefused('SPONSOR_MISSING');
  });

  it('starts once', () => {
    given(startedCedre).when(startMission).thenRefused('WRONG_STATE', { kind: 'mission', state: 'ACTIVE' });
  });

  it('is for the consultant and leadership', () => {
    without().by('SPO').when(startMission).thenRefused('ROLE_FORBIDDEN');
  });
});
