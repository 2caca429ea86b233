import type { Liquid, TagToken, Template, TopLevelToken } from 'liquidjs';

interface BlockReading {
  readonly token: TagToken;
  readonly remaining: TopLevelToken[];
  readonly parser: Liquid['parser'];
  /** The tag that ends it: `endhighlight`. */
  readonly end: string;
}

/** What stands between a tag and its end. */
export function readBlock({ token, remaining, parser, end }: BlockReading): readonly Template[] {
  const templates: Template[] = [];
  const stream = parser.parseStream(remaining);
  stream
    .on(`tag:${end}`, () => stream.stop())
    .on('template', (template: Template) => templates.push(template))
    .on('end', () => {
      throw new Error(`tag ${token.getText()} not closed`);
    });
  stream.start();
  return templates;
}
