// breaks rules-know-no-machinery
import '../pipeline/gate.js';
