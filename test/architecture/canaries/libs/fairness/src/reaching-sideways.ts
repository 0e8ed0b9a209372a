// breaks lib-fairness
import '#calendar';
