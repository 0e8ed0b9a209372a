// breaks event-store-behind-ledger
import '@eventstore/db-client';
