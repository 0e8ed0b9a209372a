// breaks no-circles-between-slices
import '../decisions/decisions.state.js';
