// breaks lib-statistics
import '#calendar';
