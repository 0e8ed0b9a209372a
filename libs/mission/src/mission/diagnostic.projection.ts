import type { DocumentProjection } from '#read-models';
import { diagnosticOf } from '../mission-events.js';
import { diagnostic, type DiagnosticState } from './diagnostic.state.js';

/** Express diagnostics, each in a stream of its own before any mission. */
export const diagnosticProjection: DocumentProjection<DiagnosticState> = {
  name: 'diagnostic',
  version: 2,
  keyOf: ({ stream }) => diagnosticOf(stream),
  fold: diagnostic,
};
