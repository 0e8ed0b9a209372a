import { render } from 'preact';
import { App } from './frame/app.js';
import './style.css';

render(<App />, document.body);
