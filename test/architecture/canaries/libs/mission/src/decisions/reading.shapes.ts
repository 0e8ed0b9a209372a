// breaks shapes-describe
import './decisions.reader.js';
