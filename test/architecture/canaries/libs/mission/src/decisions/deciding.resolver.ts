// breaks resolvers-answer-for-their-slice
import './folding.sentences.js';
