// breaks rules-know-no-view
import './decisions.types.js';
