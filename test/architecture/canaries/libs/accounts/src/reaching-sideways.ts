// breaks lib-accounts
import '#settings';
