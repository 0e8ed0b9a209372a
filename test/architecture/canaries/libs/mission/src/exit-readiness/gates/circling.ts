// breaks no-circles-between-rooms
import '../score/score.js';
