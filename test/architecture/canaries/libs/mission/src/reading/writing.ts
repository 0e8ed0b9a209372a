// breaks reading-imports-no-write-side
import '../pipeline/gate.js';
