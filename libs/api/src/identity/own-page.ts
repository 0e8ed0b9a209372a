import { GraphQLError } from 'graphql';
import type { IncomingHttpHeaders } from 'node:http';

/** A browser speaks for a page of another site, with the cookie of whoever looks at it. Nothing was done. */
export class ForeignPage extends GraphQLError {
  constructor(why = 'Who is signed in by a cookie is served on pages of this server alone.') {
    super(why, { extensions: { code: 'FOREIGN_PAGE' } });
  }
}

/**
 * Whether a browser says that a request comes from a page of this very server: by `Sec-Fetch-Site`, else by `Origin`.
 * Whoever says neither is not believed: what is done by a cookie is done from a page.
 *
 * @param host the host for which the request is meant
 */
export function isOwnPage(headers: IncomingHttpHeaders, host: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host?.toLowerCase();
}
