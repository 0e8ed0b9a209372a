// breaks no-circles-between-slices
import '../newcomer/newcomer.state.js';
