// breaks lib-calendar
import '#decider';
