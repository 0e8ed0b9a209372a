import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Listener } from '../journeys/support/listener.js';
import { Relais, type Person } from '../journeys/support/relais.js';
import { startedMission } from '../journeys/support/started-mission.js';

let relais: Relais;
let prod: Person;
let dir: Person;

const RIGHTS = '{ governance(mission: "M1") { rights { domain decider rule } } }';

beforeAll(async () => {
  relais = await Relais.start('2026-10-30T09:00:00+01:00');
  await startedMission((person) => relais.as(person));
  [prod, dir] = [await relais.as('PROD'), await relais.as('DIR')];
  await dir.does('grantDelegation', { domain: 'achats', holder: 'PROD', level: 6, validFrom: '2026-10-30' });
});

afterAll(() => relais.stop());

describe('A person whose last day is past', () => {
  const departed = { person: 'PROD', lastDay: '2026-10-31' };
  let heard: Promise<string>;

  it('still decides and reads on that day', async () => {
    await (await relais.as('QUA')).does('recordPersonDeparture', departed);
    await prod.does('takeDecision', { decision: 'D1', domain: 'achats', chosen: 'deux fournisseurs' });
    const listener = new Listener(prod);
    heard = (async () => {
      for await (const _ of listener.changes('M1'));
    })().then(
      () => 'ended in silence',
      (error: unknown) => String(error),
    );
    heard = heard.finally(() => listener.stop());
  });

  it('does nothing, reads nothing and hears nothing from the next day on', async () => {
    relais.clock.standAt('2026-11-24T09:00:00+01:00');
    const refused = await prod.send('takeDecision', { decision: 'D2', domain: 'achats', chosen: 'un seul' });
    expect(refused).toMatchObject({ code: 'ACCESS_EXPIRED', facts: { until: '2026-10-31' } });
    expect((await prod.ask(RIGHTS)).errors?.[0]?.extensions.refusal?.code).toBe('ACCESS_EXPIRED');
    expect((await prod.read<{ missions: object }>('{ missions { totalCount } }')).missions).toEqual({ totalCount: 0 });
    expect(await heard).toContain('ACCESS_EXPIRED');
    await expect(new Listener(prod).ask('subscription { missionChanged(mission: "M1") { revision } }')).rejects.toThrow(
      'ACCESS_EXPIRED',
    );
    await prod
      .send('giveFeedback', { theme: 'avant', text: 'un mot en partant' })
      .then((answer) => expect(answer.code).toBe('ACCESS_EXPIRED'));
  });

  it('is the decider of nothing', async () => {
    expect(await dir.read(RIGHTS)).toEqual({ governance: { rights: [{ domain: 'achats', decider: null, rule: 4 }] } });
  });

  it('is named for nothing to come, alone, in a list or in a group', async () => {
    const coo = await relais.as('COO');
    const process = { domain: 'tarifs', decide: ['DIR'], recommend: 'QUA', perform: ['QUA'] };
    const refusals = await Promise.all([
      dir.send('appointSuccessor', { successor: 'PROD', position: 'direction', from: '2026-12-01', evidence: 'EV-9' }),
      dir.send('defineDecisionProcess', { ...process, perform: ['QUA', 'PROD'] }),
      dir.send('defineDecisionProcess', { ...process, conflictPath: [{ step: 'ARBITRATION', person: 'PROD' }] }),
      coo.send('scheduleRitual', { ritual: 'R1', name: 'point', cadence: 'WEEKLY', lead: 'PROD' }),
      (await relais.as('ADM')).send('assignRole', { person: 'PROD', role: 'MEDIATOR' }),
      coo.send('scheduleRitual', { ritual: 'R1', name: 'point', cadence: 'WEEKLY', lead: 'QUA', onBehalfOf: 'PROD' }),
    ]);
    expect(refusals.map(({ code, facts }) => ({ code, facts }))).toEqual(
      refusals.map(() => ({ code: 'PERSON_LEFT', facts: departed })),
    );
  });

  it('comes back with everything when the departure is corrected', async () => {
    await dir.does('correctDeparture', { person: 'PROD', cancelled: true, reason: 'homonyme' });
    await prod.does('takeDecision', { decision: 'D2', domain: 'achats', chosen: 'un seul' });
    expect(await prod.read(RIGHTS)).toEqual({
      governance: { rights: [{ domain: 'achats', decider: 'PROD', rule: 1 }] },
    });
  });
});
