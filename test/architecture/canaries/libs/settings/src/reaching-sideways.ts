// breaks lib-settings
import '#process';
