// breaks lib-decider
import '#calendar';
