// breaks no-dev-package-in-production
import 'typescript';
