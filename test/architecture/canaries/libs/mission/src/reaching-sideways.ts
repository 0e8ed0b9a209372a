// breaks lib-mission
import '#api';
