// breaks rules-import-no-package
import '@nestjs/common';
