// breaks lib-paper
import '#settings';
