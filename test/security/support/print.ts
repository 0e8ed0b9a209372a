import type { Line, Sent } from './line.js';

const LONGEST = 110;
const ATTACK = 52;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** What is sent, in one line. */
export function written(sent: Sent): string {
  if ('looks' in sent) return `looks ${sent.looks}, for ${sent.for}`;
  const { as, session, headers = {}, at } = sent;
  const body = 'body' in sent ? sent.body : undefined;
  const text = typeof body === 'object' ? ((body as { query?: string }).query ?? JSON.stringify(body)) : body;
  return [
    'http' in sent ? sent.http : `WebSocket ${sent.socket}`,
    at === 'standalone' ? 'of npm start' : '',
    as === undefined ? '' : `as ${as}`,
    session === undefined ? '' : `with a cookie ${session}`,
    ...Object.entries(headers).map(([name, value]) => `[${name}: ${value}]`),
    text ?? ('asks' in sent ? (sent.asks ?? '') : ''),
  ]
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** A line as the table shows it. */
export function row({ attack, sends, safe }: Line, isSafe: boolean): string {
  const { answer, headers = {}, shows = [], hides = [] } = safe;
  const more = [
    ...Object.entries(headers).map(([name, value]) => (value === null ? `no ${name}` : `${name}: ${value}`)),
    ...shows.map((each) => `shows ${each}`),
    ...hides.map((each) => `hides ${each}`),
  ];
  const sent = short(written(sends)).padEnd(LONGEST);
  return `${isSafe ? '✓' : '✗'} ${attack.padEnd(ATTACK)}  ${sent}  ${[answer, ...more].join(' · ')}`;
}

/** A line of which several answers are shown beside each other. */
export const gridRow = (name: string, sent: string, answers: readonly string[], isSafe: boolean): string =>
  `${isSafe ? '✓' : '✗'} ${name.padEnd(ATTACK)}  ${short(sent)}  ${answers.join(' · ')}`;
