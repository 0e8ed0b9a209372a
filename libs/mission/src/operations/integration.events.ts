import type { EventOf, PersonCode, Ref } from '../shared/vocabulary.js';

/** A site joins those of the scope. */
export type SiteOnboarded = EventOf<
  'SiteOnboarded',
  {
    /** The name under which facts about the site are kept. */
    readonly site: string;
    /** Its full name. */
    readonly name: string;
  }
>;

/** A workstream begins to bring two organisations together. */
export type IntegrationWorkstreamOpened = EventOf<
  'IntegrationWorkstreamOpened',
  { readonly workstream: Ref; readonly name: string; readonly lead: PersonCode }
>;

/** A workstream is over. */
export type IntegrationWorkstreamClosed = EventOf<
  'IntegrationWorkstreamClosed',
  { readonly workstream: Ref; readonly outcome: string }
>;

/** How sites and organisations come together. */
export type IntegrationEvent = SiteOnboarded | IntegrationWorkstreamOpened | IntegrationWorkstreamClosed;
