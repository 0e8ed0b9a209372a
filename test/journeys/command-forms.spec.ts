import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Relais, type Person } from './support/relais.js';
import { startedMission } from './support/started-mission.js';

const WORDS = '{ fr en text }';
const FORMS = `commands { name label ${WORDS} refusal { code sentence { text } }
  fields { name required kind label { text } choices { value label { text } } } }`;

interface Form {
  readonly name: string;
  readonly label: { readonly fr: string; readonly en: string; readonly text: string };
  readonly refusal: { readonly code: string; readonly sentence: { readonly text: string } } | null;
  readonly fields: readonly object[];
}

let relais: Relais;
let COO: Person, PROD: Person;

const asks = async (who: Person, args = ''): Promise<ReadonlyMap<string, Form>> => {
  const { data, errors } = await who.ask(`{ commands${args} { ${FORMS} } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  const { commands } = (data as { commands: { commands: readonly Form[] } }).commands;
  return new Map(commands.map((form) => [form.name, form]));
};

beforeAll(async () => {
  relais = await Relais.start('2026-03-02T09:00:00+01:00');
  [COO, PROD] = await Promise.all([relais.as('COO'), relais.as('PROD')]);
  await startedMission((person) => relais.as(person));
});

afterAll(() => relais.stop());

describe('The forms of commands', () => {
  it('are told without a mission, and none is refused then', async () => {
    const forms = await asks(PROD);
    expect(forms.size).toBeGreaterThan(150);
    expect([...forms.values()].filter(({ refusal }) => refusal !== null)).toEqual([]);
    expect(forms.get('grantDelegation')?.label).toMatchObject({
      fr: 'Accorder une délégation',
      en: 'Grant a delegation',
    });
  });

  it('are those of one feature, or the one of a name, where that is asked for', async () => {
    const milestones = await asks(PROD, '(slice: "milestones")');
    expect(milestones.has('planMilestone')).toBe(true);
    expect(milestones.has('takeDecision')).toBe(false);
    expect([...(await asks(COO, '(mission: "M1", command: "takeDecision")')).keys()]).toEqual(['takeDecision']);
    const { errors } = await COO.ask('{ commands(slice: "kitchen") { commands { name } } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('say in a mission what the reader may not send now, and why', async () => {
    const [consultant, team] = [await asks(COO, '(mission: "M1")'), await asks(PROD, '(mission: "M1")')];
    expect(consultant.get('startMission')?.refusal?.code).toBe('WRONG_STATE');
    expect(consultant.get('planMilestone')?.refusal).toBeNull();
    expect(team.get('suspendMission')?.refusal?.code).toBe('ROLE_FORBIDDEN');
    expect(team.get('reportIrritant')).toMatchObject({
      refusal: null,
      fields: expect.arrayContaining([expect.objectContaining({ name: 'severity', required: 'ALWAYS', kind: 'INT' })]),
    });
  });

  it('tell nothing of a mission to whoever has no part in it', async () => {
    const { errors } = await (await relais.as('XYZ')).ask(`{ commands(mission: "M1") { ${FORMS} } }`);
    expect(errors?.[0]?.extensions.refusal).toMatchObject({ code: 'MISSION_UNKNOWN' });
  });
});
