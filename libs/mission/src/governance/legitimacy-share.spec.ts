import { missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { firstAnnouncement, recognition } from './legitimacy-share.js';

const acknowledged = (audience: string, people: number, headcount: number) =>
  told('LegitimacyAcknowledged', { audience, acknowledged: people, headcount }, { by: 'RH' });
const shareAfter = (...facts: readonly ReturnType<typeof acknowledged>[]) =>
  recognition(missionAfter(...startedCedre, ...facts));

describe('The share of people who know the role', () => {
  it('is that of the last time everybody was asked', () => {
    expect(shareAfter(acknowledged('tous', 20, 48), acknowledged('tous', 41, 48))).toEqual({
      acknowledged: 41,
      headcount: 48,
      share: 41 / 48,
    });
  });

  it('counts whom no one asked as people who do not know it', () => {
    expect(shareAfter(acknowledged('Codir', 7, 7))).toEqual({ acknowledged: 7, headcount: 48, share: 7 / 48 });
  });

  it('adds up audiences, each as it last answered', () => {
    const sites = [acknowledged('Valence', 10, 30), acknowledged('Chambéry', 9, 18), acknowledged('Valence', 27, 30)];
    expect(shareAfter(...sites)).toEqual({ acknowledged: 36, headcount: 48, share: 0.75 });
  });

  it('is not known before anybody was asked', () => {
    expect(shareAfter()).toEqual({ acknowledged: 0, headcount: 48 });
  });
});

describe('The first announcement', () => {
  it('is the earliest one to the whole company', () => {
    const announced = (on: string, toEveryone: boolean) =>
      told('LegitimacyCommunicated', { audience: 'x', channel: 'réunion', toEveryone }, { on, by: 'DIR' });
    const { governance } = missionAfter(
      ...startedCedre,
      announced('2026-01-13', false),
      announced('2026-02-02', true),
      announced('2026-01-20', true),
    );
    expect(firstAnnouncement(governance)?.on).toBe('2026-01-20');
  });
});
