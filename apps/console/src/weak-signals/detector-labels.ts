import { useWords, words } from '../words/language.js';
import { DETECTORS } from './detector-texts.js';

const WORDS = words(DETECTORS);

/** What a detector looks for. */
export function useDetectorLabel(): (detector: string) => string {
  const labels = useWords(WORDS) as Readonly<Record<string, string>>;
  return (detector) => labels[detector] ?? detector;
}
