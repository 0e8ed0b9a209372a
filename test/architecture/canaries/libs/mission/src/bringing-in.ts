// breaks sheets-bring-in
import './sheets/importer.js';
