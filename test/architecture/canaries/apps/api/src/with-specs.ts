// breaks specs-for-specs
import '#specs';
