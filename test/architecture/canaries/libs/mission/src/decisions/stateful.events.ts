// breaks events-are-data
import './decisions.state.js';
