// breaks lib-files
import '#settings';
