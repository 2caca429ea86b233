/** A word of an expression of Liquid: a name, a text in quotes, a number, or a sign. */
export interface ExpressionToken {
  readonly kind: 'name' | 'text' | 'number' | 'sign';
  /** Of a text, what stands between the quotes. */
  readonly text: string;
}

const TOKEN = /([A-Za-z_][\w-]*\??)|"([^"]*)"|'([^']*)'|(-?\d+(?:\.\d+)?)|(\.\.|[=!<>]=|<>|[^\s])/g;

/**
 * The words of an expression, in their order.
 *
 * `site.startups | where: "phase", 'alumni'` is the names `site`, `startups`, `where`, the texts `phase`, `alumni`, and signs between them.
 */
export function expressionTokens(expression: string): readonly ExpressionToken[] {
  return [...expression.matchAll(TOKEN)].map(([, name, double, single, number, sign = '']): ExpressionToken => {
    if (name !== undefined) {
      return { kind: 'name', text: name };
    }
    const text = double ?? single;
    return text !== undefined ? { kind: 'text', text } : number !== undefined ? { kind: 'number', text: number } : { kind: 'sign', text: sign };
  });
}
