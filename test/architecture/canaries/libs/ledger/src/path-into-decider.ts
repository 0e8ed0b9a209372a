// breaks libs-by-name
import '../../decider/src/index.js';
