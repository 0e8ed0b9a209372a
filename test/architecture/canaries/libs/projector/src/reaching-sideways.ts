// breaks lib-projector
import '#graph';
