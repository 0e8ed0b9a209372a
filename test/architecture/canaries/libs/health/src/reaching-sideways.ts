// breaks lib-health
import '#mission';
