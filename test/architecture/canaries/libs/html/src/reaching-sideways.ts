// breaks lib-html
import '#settings';
