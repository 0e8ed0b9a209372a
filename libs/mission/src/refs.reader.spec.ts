import { decision, item, kpiDefined, proposal, startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { describeCommands, type FormField } from './command-forms.js';
import { PICKED_KINDS, readRefs, type PickedKind } from './refs.reader.js';

const DAY = '2026-03-02';
const FACTS: readonly Told[] = [
  ...startedCedre,
  kpiDefined('K-DEL', { name: 'Délai de fabrication' }),
  kpiDefined('K-OWN', { name: 'Part du dirigeant' }),
  kpiDefined('K-OLD', { name: 'Ancien indicateur' }),
  told('KpiRetired', { kpi: 'K-OLD', reason: 'remplacé' }, { on: '2026-02-02' }),
  proposal({ decision: 'D1', title: 'Ouvrir une deuxième équipe' }),
  proposal({ decision: 'D2', title: 'Externaliser la paie' }),
  decision({ decision: 'D1' }),
  item('20', 3),
  item('3', 2),
  told('IrritantReported', { irritant: 'I1', topic: 'imprimante', severity: 1 }, { on: '2026-02-03' }),
  told('IrritantResolved', { irritant: 'I1' }, { on: '2026-02-04' }),
  told('IrritantReported', { irritant: 'I2', topic: 'badges', severity: 1 }, { on: '2026-02-05' }),
  told('KeyAccountDeclared', { account: 'AC1', revenueShare: 0.2, holder: 'DIR' }, { on: '2026-02-05' }),
];

const all = (kind: PickedKind, search = '') => readRefs(viewOn(DAY, FACTS), kind, search, 'fr');
const refs = (kind: PickedKind, search?: string) => all(kind, search).map(({ ref }) => ref);

describe('What a command may name', () => {
  it('comes with what it is called and where it stands', () => {
    expect(all('decision')).toEqual([
      expect.objectContaining({ ref: 'D1', state: 'TAKEN', past: false }),
      {
        ref: 'D2',
        title: { fr: 'Externaliser la paie', en: 'Externaliser la paie', text: 'Externaliser la paie' },
        state: 'PROPOSED',
        stateLabel: { fr: 'proposé', en: 'proposed', text: 'proposé' },
        past: false,
      },
    ]);
  });

  it('is open before it is past, each in the order of recording', () => {
    expect(all('irritant').map(({ ref, state, past }) => [ref, state, past])).toEqual([
      ['I2', 'OPEN', false],
      ['I1', 'RESOLVED', true],
    ]);
    expect(refs('item')).toEqual(['20', '3']);
  });

  it('is found by parts of its reference and title, however accented', () => {
    expect(refs('kpi', 'DELAI fab')).toEqual(['K-DEL']);
    expect(refs('kpi', 'old')).toEqual(['K-OLD']);
    expect(refs('kpi', 'délai paie')).toEqual([]);
  });

  it('may be a name that the mission spells in one way', () => {
    expect(all('site')).toContainEqual({
      ...{ ref: 'Valence', title: undefined, state: undefined, stateLabel: undefined, past: false },
    });
    expect(refs('domain', 'ACHATS')).toEqual(['achats']);
  });

  it('shows an acquirer what their grant opens, and no names', () => {
    const view = viewOn(DAY, FACTS, {
      roles: ['ACQUIRER'],
      keyAccounts: false,
      scope: ['mission', 'decisions'],
    } as never);
    const seen = (kind: PickedKind) => readRefs(view, kind, '', 'fr');
    expect(seen('domain')).toEqual([]);
    expect(seen('account')).toEqual([]);
    expect(all('objective').some(({ title }) => title?.fr === 'Part du dirigeant')).toBe(true);
    expect(seen('objective').every(({ title }) => title === undefined)).toBe(true);
  });

  it('is of every kind to which a field of a command refers', () => {
    const within = ({ refersTo, fields }: FormField): readonly (string | undefined)[] => [
      refersTo,
      ...fields.flatMap(within),
    ];
    const referred = new Set(describeCommands().flatMap(({ fields }) => fields.flatMap(within)));
    const elsewhere = [undefined, 'mission', 'diagnostic', 'checkpoint', 'party'];
    expect([...referred].filter((kind) => ![...PICKED_KINDS, ...elsewhere].includes(kind as never))).toEqual([]);
  });
});
