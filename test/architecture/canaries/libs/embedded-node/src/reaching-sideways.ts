// breaks lib-embedded-node
import '#ledger';
