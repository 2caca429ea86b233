/**
 * Numbers with a fraction as Liquid reckons with them (`BigDecimal`): by the digits that are written, so that 0.1 and 0.2 make 0.3, and
 * 1.35 times 24 is 32.4.
 */
interface Decimal {
  readonly digits: bigint;
  /** So many of the digits stand behind the point. */
  readonly scale: number;
}

/** Their sum. */
export function addDecimals(a: number, b: number): number {
  return reckoned(a, b, (left, right) => left + right) ?? a + b;
}

/** Their product. */
export function multiplyDecimals(a: number, b: number): number {
  const [left, right] = [decimalOf(a), decimalOf(b)];
  return left === undefined || right === undefined ? a * b : numberOf({ digits: left.digits * right.digits, scale: left.scale + right.scale });
}

/** Digits of a quotient: more than a number of the machine tells apart. */
const DIGITS_OF_QUOTIENT = 40n;

/** The one divided by the other. */
export function divideDecimals(a: number, b: number): number {
  return (b === 0 ? undefined : reckoned(a, b, (left, right) => (left * 10n ** DIGITS_OF_QUOTIENT) / right, () => Number(DIGITS_OF_QUOTIENT))) ?? a / b;
}

/** What is left when the one is divided by the other: of the sign of the other. */
export function moduloOfDecimals(a: number, b: number): number {
  return (b === 0 ? undefined : reckoned(a, b, (left, right) => (left % right + right) % right)) ?? a - b * Math.floor(a / b);
}

/** @param scaleOf how many digits of the result stand behind the point, where both numbers have so many */
function reckoned(a: number, b: number, reckon: (left: bigint, right: bigint) => bigint, scaleOf = (scale: number): number => scale): number | undefined {
  const [left, right] = [decimalOf(a), decimalOf(b)];
  if (left === undefined || right === undefined) {
    return undefined;
  }
  const scale = Math.max(left.scale, right.scale);
  return numberOf({ digits: reckon(digitsAt(left, scale), digitsAt(right, scale)), scale: scaleOf(scale) });
}

/** Undefined for what is no number of a size that can be written. */
function decimalOf(value: number): Decimal | undefined {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const scale = fraction.length - Number(exponent);
  if (whole === '' || Math.abs(scale) > 400) {
    return undefined;
  }
  const digits = BigInt(sign + whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function digitsAt({ digits, scale }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale);
}

function numberOf({ digits, scale }: Decimal): number {
  return Number(`${digits}e-${scale}`);
}
