// breaks lib-graph
import '#ledger';
