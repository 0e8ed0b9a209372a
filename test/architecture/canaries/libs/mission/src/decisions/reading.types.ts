// breaks types-describe
import './decisions.reader.js';
