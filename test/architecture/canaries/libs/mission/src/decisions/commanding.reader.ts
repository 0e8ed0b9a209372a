// breaks readers-only-read
import './deciding.resolver.js';
