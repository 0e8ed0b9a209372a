// breaks packages-declared
import 'tslib';
