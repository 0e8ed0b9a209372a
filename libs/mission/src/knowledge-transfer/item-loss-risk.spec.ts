import { item, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { itemLossRisk } from './item-loss-risk.js';

const letter = told('LetterOfIntentRecorded', { acquirer: 'ACQ-ORG', document: 'EV-019' });
const riskOf = (holders: readonly string[], ...facts: readonly Told[]) => {
  const state = missionAfter(...startedCedre, item('K1', 4, [...holders]), ...facts);
  return itemLossRisk(state, state.transfer.items['K1']!);
};

describe('The risk of losing an item', () => {
  it('is certain where all who do it alone are known to leave, and says who they are', () => {
    expect(riskOf(['COO'], letter)).toMatchObject({ attrition: 5, position: 4, risk: 20 });
    expect([['COO', 'ANA'], ['DIR'], ['DIR', 'COO']].map((holders) => riskOf(holders, letter)?.why.en)).toEqual([
      'The firm leaves when the contract ends.',
      'The owner sells.',
      'The owner sells and the firm leaves.',
    ]);
  });

  it('is not told where no one does it, or where one who stays does', () => {
    expect(riskOf([], letter)).toBeUndefined();
    expect(riskOf(['DIR', 'QUA'], letter)).toBeUndefined();
  });
});
