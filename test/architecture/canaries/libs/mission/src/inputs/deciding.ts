// breaks inputs-rest-on-states
import '../decisions/take-decision.command.js';
