import * as t from './kinds.js';
import { shape } from './shape.js';
import type { Shown } from './shown.js';

export class Sentence extends shape('One meaning in both languages.', {
  fr: t.text(),
  en: t.text(),
  text: t.text('In the language of the Accept-Language header; French without one.'),
}) {}

/** A sentence in both languages. */
export const sentence = (about?: string): Shown<Sentence> => t.one(Sentence, about);
