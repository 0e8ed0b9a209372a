// breaks libs-below-apps
import '../../../apps/projector/src/main.js';
