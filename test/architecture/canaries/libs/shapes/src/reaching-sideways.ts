// breaks lib-shapes
import '#ledger';
