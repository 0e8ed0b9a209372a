/** A statistical detector over a mission: weeks monitored, and average weeks between its false alarms. */
export interface MonitoredDetector {
  readonly weeks: number;
  readonly arl0: number;
}

/** False alarms to expect of the statistical detectors of a mission together: Σ weeks / ARL0. */
export function expectedFalseAlarms(detectors: readonly MonitoredDetector[]): number {
  return detectors.reduce((sum, { weeks, arl0 }) => sum + weeks / arl0, 0);
}
