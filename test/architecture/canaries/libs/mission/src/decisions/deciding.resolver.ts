// breaks resolvers-answer-for-their-slice
import './take-decision.command.js';
