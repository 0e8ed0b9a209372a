// breaks lib-api
import '#ledger';
