// breaks lib-sqlite
import '#decider';
