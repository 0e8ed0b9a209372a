// breaks events-borrow-types
import { ledger } from '#ledger';

export const computed = ledger;
