import { evidence, person, ref, say } from '#decider';
import { isInternal } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { keyAccountOf } from './knowledge-transfer.state.js';
import { transferCommand } from './transfer-command.js';

export const transferKeyAccount = transferCommand('transferKeyAccount', {
  label: say('Transmettre un compte clé', 'Transfer a key account'),
  about: say(
    'Passe la relation avec un compte clé à une autre personne interne.',
    'Passes the relation with a key account on to another internal person.',
  ),
  roles: ['TEAM', 'LEADERSHIP', 'SUCCESSOR'],
  fields: {
    account: ref('account'),
    to: person()
      .about(say('Qui tient la relation désormais.', 'Who holds the relation from now on.'))
      .called(say('Nouveau titulaire', 'New holder')),
    evidence: evidence().starred(),
  },
  decide({ transfer, access }, input) {
    const { account, to } = input;
    const { revenueShare, holder } = keyAccountOf(transfer, account);
    if (!isInternal(access, to)) return refuse('NOT_INTERNAL', { person: to });
    if (to === holder) return refuse('WRONG_STATE', { kind: 'account', ref: account, state: 'held by', by: holder });
    return [fact('KeyAccountRelationTransferred', { ...input, revenueShare, from: holder })];
  },
});
