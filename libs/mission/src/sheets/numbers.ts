/** The sign between the whole part and the decimals. */
export const DECIMAL_SIGNS = ['COMMA', 'POINT'] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

/** One sign that may set thousands apart or begin the decimals: 1,234 is two numbers. */
export const AMBIGUOUS = 'ambiguous';

/** Spaces of every width and apostrophes, as they set thousands apart. */
const APART = "[ \\u00a0\\u2009\\u202f'’]";
const FORMS = {
  plain: /^(\d+)(?:([.,])(\d+))?$/,
  apart: new RegExp(`^(\\d{1,3}(?:${APART}\\d{3})+)(?:([.,])(\\d+))?$`),
  bothSigns: /^(\d{1,3}(?:,\d{3})+)(\.)(\d+)$|^(\d{1,3}(?:\.\d{3})+)(,)(\d+)$/,
  thousands: /^\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/,
};

/** Might be thousands or decimals. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * A number as people type it, with a decimal comma or point, and thousands apart or not; undefined when it is none. A
 * lone sign before exactly three digits is the decimal one when that is the sign of the sheet, and else ambiguous.
 */
export function readNumber(typed: string, sign?: DecimalSign): number | typeof AMBIGUOUS | undefined {
  const [, minus = '', digits = ''] = /^([-−+]?)\s*(.+)$/s.exec(typed.trim()) ?? [];
  if (EITHER.test(digits) && digits.includes(',') !== (sign === 'COMMA')) return AMBIGUOUS;
  if (EITHER.test(digits) && sign === undefined) return AMBIGUOUS;
  const plain = plainDigits(digits);
  if (plain === undefined) return undefined;
  return minus === '-' || minus === '−' ? 0 - Number(plain) : Number(plain);
}

function plainDigits(digits: string): string | undefined {
  if (FORMS.thousands.test(digits)) return digits.replaceAll(/[.,]/g, '');
  const found = FORMS.plain.exec(digits) ?? FORMS.apart.exec(digits) ?? FORMS.bothSigns.exec(digits);
  if (!found) return undefined;
  const [whole = '', , decimals = '0'] = found.slice(1).filter((part) => part !== undefined);
  return `${whole.replaceAll(/\D/g, '')}.${decimals}`;
}

/** An amount in euros as people type it, with or without its sign, in cents; undefined when it has parts of a cent. */
export function readEuros(typed: string, sign?: DecimalSign): number | typeof AMBIGUOUS | undefined {
  const euros = readNumber(typed.replace(/^(?:€|EUR)|(?:€|EUR)$/i, ''), sign);
  if (typeof euros !== 'number') return euros;
  const cents = Math.round(euros * 100);
  return Math.abs(euros * 100 - cents) < 1e-4 ? cents : undefined;
}
