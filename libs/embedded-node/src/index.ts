export { startNode, type EmbeddedNode, type NodeOptions } from './node.js';
export { startNodeInWorker } from './node-in-worker.js';
export { DamagedFileError, FileInUseError, ForeignFileError, NewerFileError, UnsafeSettingError } from './errors.js';
