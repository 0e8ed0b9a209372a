// breaks rules-know-no-view
import './decisions.shapes.js';
