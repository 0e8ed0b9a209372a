// breaks sentences-word-events
import './decisions.state.js';
