// breaks lib-proof
import '#decider';
