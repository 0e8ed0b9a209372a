import { Accounts } from '#accounts';
import { InvitedPeople } from '#mission';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';

/** Tells missions that their invitations were accepted; what could not be told is told later. */
@Injectable()
export class Acceptances implements OnApplicationBootstrap {
  private readonly log = new Logger('SignIn');

  constructor(
    private readonly accounts: Accounts,
    private readonly people: InvitedPeople,
  ) {}

  onApplicationBootstrap(): void {
    void this.tell();
  }

  /** Whoever has made their account can sign in, whether the log can be written to or not. */
  async tell(): Promise<void> {
    try {
      for (const accepted of await this.accounts.invitations.untold()) {
        await this.people.accepted(accepted.mission, accepted.person);
        await this.accounts.invitations.told(accepted);
      }
    } catch (error) {
      this.log.error(error);
    }
  }
}
