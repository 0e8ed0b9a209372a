import type { Sealer } from '../identity/sealer.js';
import type { DemoPerson } from './pages.js';
import type { Provider } from './provider.js';

/** How people sign in. */
export abstract class SignIn {
  abstract readonly sealer: Sealer;
  /** Address at which browsers reach the service; left out, the one that a request names. */
  abstract readonly publicUrl?: string | undefined;
  /** The provider by which people sign in; left out, they do by accounts of this service. */
  abstract readonly provider?: Provider | undefined;
  /** As whom anyone may sign in: the people of the demo; no one without it. */
  abstract readonly demo?: readonly DemoPerson[];
  /** Whether there is a page on /graphiql. */
  abstract readonly graphiql?: boolean;
}
