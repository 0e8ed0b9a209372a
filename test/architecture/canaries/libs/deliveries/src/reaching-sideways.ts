// breaks lib-deliveries
import '#settings';
