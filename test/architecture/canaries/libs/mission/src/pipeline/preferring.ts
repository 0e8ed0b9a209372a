// breaks pipeline-serves-any-command
import '../decisions/take-decision.command.js';
