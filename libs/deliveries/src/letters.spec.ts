import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Deliveries } from './deliveries.js';
import { addressDigest, LetterLinks, type LetterAct } from './letter-links.js';
import { ASK_AGAIN_MS, CONFIRM_WITHIN_MS, type LetterWish } from './letters.js';
import { whyNotSent } from './mail.js';

let deliveries: Deliveries;
beforeEach(async () => (deliveries = await Deliveries.open(':memory:')));
afterEach(() => deliveries.close());

const wish = (more: Partial<LetterWish> = {}): LetterWish => ({
  ...{ person: 'COO', address: 'coo@cedre.example', language: 'fr', weekly: true },
  ...more,
});
const link = (act: LetterAct, askedAt = 0, address = 'coo@cedre.example') => ({
  ...{ act, person: 'COO', askedAt, address: addressDigest(address) },
});
const content = { subject: 's', text: 't', html: 'h' };
const letters = () => deliveries.letters;

describe('an address for letters', () => {
  it('is confirmed by its own link, within seven days', async () => {
    await letters().set(wish(), 0);
    expect(await letters().follow(link('confirm', 1), 5)).toBe(false);
    expect(await letters().follow(link('confirm', 0, 'autre@cedre.example'), 5)).toBe(false);
    expect(await letters().follow(link('confirm'), CONFIRM_WITHIN_MS + 1)).toBe(false);
    expect(await letters().follow(link('confirm'), 5)).toBe(true);
    expect(await letters().follow(link('confirm'), 9)).toBe(true);
    expect(await letters().of('COO')).toMatchObject({ confirmedAt: 5 });
  });

  it('is to be confirmed again when it is another one, or when letters came back', async () => {
    await letters().set(wish(), 0);
    await letters().follow(link('confirm'), 5);
    expect(await letters().set(wish({ language: 'en' }), 6)).toMatchObject({ confirmedAt: 5, language: 'en' });
    expect(await letters().set(wish({ address: 'autre@cedre.example' }), 7)).toBeUndefined();
    const later = ASK_AGAIN_MS;
    expect(await letters().set(wish({ address: 'autre@cedre.example' }), later)).toMatchObject({
      ...{ askedAt: later, confirmedAt: undefined },
    });
    await letters().failed({ id: 'x', person: 'COO' }, { at: later, reason: 'SMTP_550' }, 'when resumed');
    expect(await letters().wanted()).toEqual([]);
    const again = await letters().set(wish({ address: 'autre@cedre.example' }), 2 * later);
    expect(again).toMatchObject({ stopped: undefined, askedAt: 2 * later });
  });
});

describe('a letter', () => {
  it('is put down once, waits until it is sent, and keeps nothing then', async () => {
    await letters().set(wish(), 0);
    await letters().put('weekly.1', 'COO', 'weekly', content);
    await letters().put('weekly.1', 'COO', 'weekly', { ...content, subject: 'other' });
    expect(await letters().due(0)).toMatchObject([{ id: 'weekly.1', address: 'coo@cedre.example', content }]);
    await letters().failed({ id: 'weekly.1', person: 'COO' }, { at: 1, reason: 'SMTP_451' }, { at: 9 });
    expect(await letters().due(8)).toEqual([]);
    expect(await letters().due(9)).toMatchObject([{ attempts: 1, failingSince: 1 }]);
    await letters().sent({ id: 'weekly.1', person: 'COO' }, 10);
    expect([await letters().due(99), await letters().has('weekly.1')]).toEqual([[], true]);
    expect(await letters().of('COO')).toMatchObject({ sentAt: 10, failure: { reason: 'SMTP_451' } });
  });

  it('is none where there is nothing to say, and no longer one for who wants none or is erased', async () => {
    await letters().set(wish(), 0);
    await letters().put('weekly.1', 'COO', 'weekly', undefined);
    expect([await letters().due(0), await letters().has('weekly.1')]).toEqual([[], true]);
    await letters().put('weekly.2', 'COO', 'weekly', content);
    expect(await letters().follow(link('stop'), 5)).toBe(true);
    expect([await letters().due(9), (await letters().of('COO'))?.weekly]).toEqual([[], false]);
    await letters().put('weekly.3', 'COO', 'weekly', content);
    await deliveries.forget('COO', 'M1');
    expect([await letters().of('COO'), await letters().due(9), await letters().has('weekly.1')]).toEqual([
      ...[undefined, [], false],
    ]);
  });
});

describe('a link of a letter', () => {
  const links = new LetterLinks(Buffer.alloc(32, 1));
  it('says what it stands for to whoever made it, and nothing once it was changed', () => {
    const sealed = links.seal(link('stop', 7));
    expect(links.open(sealed)).toEqual(link('stop', 7));
    const [said = '', mac = ''] = sealed.split('.');
    const other = links.seal(link('confirm', 7)).split('.')[0] ?? '';
    for (const forged of ['', said, `${said}.`, `${other}.${mac}`, `${said}.${mac.slice(1)}`])
      expect(links.open(forged)).toBeUndefined();
    expect(new LetterLinks(Buffer.alloc(32, 2)).open(sealed)).toBeUndefined();
  });
});

describe('a mail server', () => {
  it('that refuses the address or the letter for good is not asked again; anything else may pass', () => {
    const failures = [
      [{ responseCode: 550, code: 'EENVELOPE' }, 'SMTP_550', true],
      [{ responseCode: 554, code: 'EMESSAGE' }, 'SMTP_554', true],
      [{ responseCode: 451, code: 'EENVELOPE' }, 'SMTP_451', false],
      [{ responseCode: 535, code: 'EAUTH' }, 'SMTP_535', false],
      [{ code: 'ECONNECTION' }, 'ECONNECTION', false],
      [{}, 'FAILED', false],
    ] as const;
    for (const [error, reason, isForGood] of failures) expect(whyNotSent(error)).toEqual({ reason, isForGood });
  });
});
