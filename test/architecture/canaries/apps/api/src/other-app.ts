// breaks apps-stand-alone
import '../../projector/src/main.js';
