// breaks visibility-of-events
import './decisions.state.js';
