import { isRefusal, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';
import { findCheckpoint } from './checkpoint-rules.js';
import { cosigns } from './cosignature.js';

export const witnessCheckpoint = accessCommand('witnessCheckpoint', {
  label: say('Attester une tête d’arbre', 'Witness a checkpoint'),
  about: say(
    'Atteste que l’on a vu une tête d’arbre, avec ou sans sa propre signature.',
    'States that one has seen a checkpoint, with one’s own signature or without.',
  ),
  roles: ['SPONSOR', 'ACQUIRER', 'LEADERSHIP'],
  openToAcquirer: true,
  writesTo: 'checkpoints',
  fields: {
    checkpoint: ref('checkpoint'),
    channel: text().about(
      say(
        'Comment la tête d’arbre est parvenue au témoin, par exemple un courriel signé.',
        'How the checkpoint reached the witness, for example a signed e-mail.',
      ),
    ),
    cosignature: text()
      .maybe()
      .about(
        say(
          'Deux lignes : la clé de vérification du témoin, et sa ligne de signature sur la note de la tête d’arbre (C2SP).',
          'Two lines: the witness’ verifier key, and their signature line over the checkpoint’s note (C2SP).',
        ),
      ),
  },
  decide(_, input, { actor, checkpoints }) {
    const published = findCheckpoint(checkpoints, input.checkpoint);
    if (isRefusal(published)) return published;
    if (input.cosignature !== undefined && !cosigns(input.cosignature, published.note)) {
      const why = say(
        'ce ne sont pas la clé et la signature d’un témoin sur la note de cette tête d’arbre',
        'it is no witness’ key and signature over the note of this checkpoint',
      );
      return refuse('INVALID_INPUT', { field: 'cosignature', why });
    }
    return [fact('CheckpointWitnessed', { ...input, by: actor.id })];
  },
});
