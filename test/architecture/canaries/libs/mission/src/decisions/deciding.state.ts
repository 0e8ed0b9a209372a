// breaks state-folds-events
import './take-decision.command.js';
