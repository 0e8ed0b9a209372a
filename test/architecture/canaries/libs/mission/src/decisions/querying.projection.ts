// breaks projections-fold
import './decisions.reader.js';
