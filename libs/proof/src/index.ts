export {
  checkpointText,
  extendsCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  type Checkpoint,
  type OpenedCheckpoint,
} from './checkpoint.js';
export { EMPTY_FRONTIER, extendFrontier, frontierRoot, type Frontier } from './frontier.js';
export { EMPTY_ROOT, leafHash, nodeHash, piecesDigest, sameHash, sha256, textDigest, type Hash } from './hash.js';
export { leafBytes, type HashedEvent } from './leaf.js';
export { MerkleTree } from './merkle-tree.js';
export {
  formatVerifierKey,
  parseVerifierKey,
  signingKey,
  type SignatureKind,
  type SigningKey,
  type VerifierKey,
} from './note-key.js';
export { cosignNote, openNote, signNote, type NoteFault, type OpenedNote, type VerifiedSignature } from './note.js';
export { verifyConsistency, verifyInclusion, type ConsistencyClaim, type InclusionClaim } from './verify-proof.js';
