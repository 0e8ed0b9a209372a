import { evidence, party, type ReadOnly, sha256, say } from '#decider';
import { rolesOn } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import type { Day } from '../shared/vocabulary.js';
import { missionCommand } from './mission-command.js';

export const signMandate = missionCommand('signMandate', {
  label: say('Enregistrer le mandat signé', 'Record the signed mandate'),
  about: say(
    'Enregistre le mandat que le client et le cabinet ont signé : le droit de démarrer.',
    'Records the mandate that client and firm have signed: the right to start.',
  ),
  roles: ['SPONSOR', 'LEADERSHIP'],
  openIn: ['DRAFT'],
  fields: {
    signatories: party()
      .list()
      .about(
        say(
          'Qui a signé : le cabinet, et des codes de personnes de la direction ou du sponsor.',
          'Who signed: the firm, and person codes of leadership or of the sponsor.',
        ),
      ),
    document: evidence()
      .starred()
      .about(say('Référence de preuve du document signé.', 'Evidence reference of the signed document.')),
    sha256: sha256().about(
      say(
        'SHA-256 du document signé, 64 chiffres hexadécimaux.',
        'SHA-256 of the signed document, 64 hexadecimal digits.',
      ),
    ),
  },
  decide(state, input, { mission: code, today }) {
    const { scope, mandateSignedOn } = state.mission;
    if (!scope) return refuse('SCOPE_MISSING');
    const missing = missingSignatures(state, input.signatories, today);
    if (missing.length > 0) return refuse('SIGNATORY_MISSING', { missing });
    const { [input.document]: registered } = state.access.evidence;
    if (registered && registered.sha256.toLowerCase() !== input.sha256.toLowerCase())
      return refuse('INVALID_INPUT', {
        field: 'sha256',
        why: say(
          `${input.document} est déposé avec ${registered.sha256}`,
          `${input.document} is registered with ${registered.sha256}`,
        ),
      });
    if (mandateSignedOn)
      return refuse('WRONG_STATE', { kind: 'mandate', ref: code, state: 'SIGNED', on: mandateSignedOn });
    return [fact('MandateSigned', input)];
  },
});

/** Both sides sign: the firm, and for the client a person of leadership or the sponsor. */
function missingSignatures(
  { mission, access }: ReadOnly<MissionState>,
  signatories: readonly string[],
  day: Day,
): readonly string[] {
  const firm = mission.draft?.firm ?? '';
  const forTheClient = signatories.some((person) =>
    rolesOn(access, person, day).some((role) => role === 'LEADERSHIP' || role === 'SPONSOR'),
  );
  return [...(signatories.includes(firm) ? [] : [firm]), ...(forTheClient ? [] : ['LEADERSHIP', 'SPONSOR'])];
}
