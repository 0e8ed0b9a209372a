// breaks lib-read-models
import '#graph';
