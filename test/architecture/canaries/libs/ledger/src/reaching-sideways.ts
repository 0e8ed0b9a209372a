// breaks lib-ledger
import '#read-models';
