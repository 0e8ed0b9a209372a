// breaks rules-import-no-package
import 'node:fs';
