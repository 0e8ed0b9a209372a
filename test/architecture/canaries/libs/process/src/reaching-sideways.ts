// breaks lib-process
import '#settings';
