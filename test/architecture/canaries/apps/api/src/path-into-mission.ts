// breaks apps-take-libs-by-name
import '../../../libs/mission/src/index.js';
