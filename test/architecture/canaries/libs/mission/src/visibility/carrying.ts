// breaks knowing-shows-nothing
import '../pipeline/gate.js';
