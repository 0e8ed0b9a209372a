import type { HostsChecked } from './known-hosts.js';

/** To whom the server shows itself. */
export interface Surface {
  /** Origins whose pages may ask from a browser (CORS), as browsers write them. */
  readonly origins: readonly string[];
  /** Names under which it is served, beside localhost, addresses and that of the machine. */
  readonly names: readonly string[];
  readonly hostsChecked: HostsChecked;
}

/** No pages but the own ones, and no other names over loopback. */
export const OWN_SURFACE: Surface = { origins: [], names: [], hostsChecked: 'loopback' };
