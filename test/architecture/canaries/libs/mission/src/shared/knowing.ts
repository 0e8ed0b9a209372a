// breaks common-words-know-no-slice
import '../decisions/decisions.state.js';
