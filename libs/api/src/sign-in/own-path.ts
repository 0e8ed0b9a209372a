/** Where to go when nothing else is said. */
export const HOME = '/auth';

/** Parts that a browser goes to are compared on an address of no one's. */
const NOWHERE = 'http://relais.invalid';

/** A path of this server, from what a request says; home when it leads elsewhere. */
export function ownPath(said: unknown): string {
  if (typeof said !== 'string' || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(said)) return HOME;
  if (!URL.canParse(said, NOWHERE)) return HOME;
  const { origin, pathname, search, hash } = new URL(said, NOWHERE);
  return origin === NOWHERE && !pathname.startsWith('//') ? pathname + search + hash : HOME;
}
