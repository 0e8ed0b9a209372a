// breaks one-place-knows
import './showing.visibility.js';
