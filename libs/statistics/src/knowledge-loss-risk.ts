/** What a risk of losing knowledge calls for. */
export type KnowledgeLossBand = 'IMMEDIATE' | 'PLAN' | 'ANTICIPATE' | 'ACKNOWLEDGE';

/**
 * Risk of losing a knowledge item, 1 to 25: attrition 1–5 × position 1–5. IAEA (2006). Of an item, never shown for a
 * person.
 */
export function knowledgeLossRisk(attrition: number, position: number): { risk: number; band: KnowledgeLossBand } {
  const risk = attrition * position;
  if (risk >= 20) return { risk, band: 'IMMEDIATE' };
  if (risk >= 16) return { risk, band: 'PLAN' };
  return { risk, band: risk >= 10 ? 'ANTICIPATE' : 'ACKNOWLEDGE' };
}
