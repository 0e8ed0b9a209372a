// breaks readers-only-read
import './take-decision.command.js';
