// breaks resolvable
import './gone.js';
