import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressInfo, Server } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { mailBy, whyNotSent } from './mail.js';

const LETTER = {
  id: 'a-letter',
  person: 'DIR',
  address: 'dir@client.example',
  kind: 'confirm',
  attempts: 0,
  failingSince: undefined,
  content: { subject: 'Adresse', text: 'Bonjour', html: '<p>Bonjour</p>' },
};

let server: SMTPServer;
let port: number;
let taken: string[];
let refusal: number | undefined;

beforeEach(async () => {
  taken = [];
  refusal = undefined;
  server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] },
    onRcptTo: (_, __, done) =>
      done(refusal === undefined ? null : Object.assign(new Error('no'), { responseCode: refusal })),
    onData: (stream, _, done) => {
      let message = '';
      stream.on('data', (part) => (message += String(part)));
      stream.on('end', () => {
        taken.push(message);
        done();
      });
    },
  });
  port = await new Promise((resolve) => {
    const listening: Server = server.listen(0, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port));
  });
});
afterEach(() => new Promise<void>((resolve) => server.close(resolve)));

/** Sends the letter by a server of that name: each leads to the one that listens here. */
const send = (host: string) =>
  mailBy({
    server: `smtp://${host}:${port}`,
    from: 'relais@cabinet.example',
    publicUrl: 'https://relais.example',
  })(LETTER);

describe('A letter', () => {
  it('goes out in the clear on this very machine, under an id that is always the same', async () => {
    await send('127.0.0.1');
    await send('localhost');
    expect(taken).toHaveLength(2);
    for (const message of taken) expect(message).toMatch(/^Message-ID: <a-letter@relais\.example>\r$/im);
  });

  it('goes to no other machine that has no TLS', async () => {
    await expect(send('0.0.0.0')).rejects.toThrow(/STARTTLS|TLS/);
    expect(taken).toEqual([]);
  });

  it.each([
    [451, { reason: 'SMTP_451', isForGood: false }],
    [550, { reason: 'SMTP_550', isForGood: true }],
  ])('that is refused with %i says so, and whether for good', async (code, why) => {
    refusal = code;
    const error = await send('127.0.0.1').catch((failure: unknown) => failure);
    expect(whyNotSent(error)).toEqual(why);
  });
});
