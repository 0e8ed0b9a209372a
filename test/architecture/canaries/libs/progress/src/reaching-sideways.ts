// breaks lib-progress
import '#settings';
