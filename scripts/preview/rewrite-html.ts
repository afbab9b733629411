/** Changing a page on its way to the browser. */
import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What a page is made into, given its status and its whole text. */
export type Rewrite = (status: number, html: string) => string;

/** Holds back the response where it turns out to be HTML, and sends what `rewrite` makes of it. All else passes as it comes. */
export function rewriteHtml(response: ServerResponse, rewrite: Rewrite): void {
  const sent = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  const held: Buffer[] = [];
  const isHtml = (): boolean => String(response.getHeader('content-type') ?? '').startsWith('text/html');
  const hold = (chunk: unknown, encoding: unknown): void => {
    if (typeof chunk === 'string') held.push(Buffer.from(chunk, encodingOf(encoding)));
    else if (chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
  };
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    setHeaders(response, rest.at(-1));
    return response;
  };
  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown): boolean => {
    if (!isHtml()) return sent.write(chunk, encoding as BufferEncoding, done as () => void);
    hold(chunk, encoding);
    callLast(encoding, done);
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
    if (!isHtml()) return sent.end(chunk, encoding as BufferEncoding, done as () => void);
    hold(chunk, encoding);
    const html = Buffer.from(rewrite(response.statusCode, Buffer.concat(held).toString('utf8')));
    response.setHeader('content-length', html.length);
    response.removeHeader('transfer-encoding');
    response.removeHeader('etag');
    sent.writeHead(response.statusCode);
    return sent.end(html, () => callLast(chunk, encoding, done));
  }) as typeof response.end;
}

function encodingOf(given: unknown): BufferEncoding {
  return typeof given === 'string' && Buffer.isEncoding(given) ? given : 'utf8';
}

function callLast(...given: readonly unknown[]): void {
  const last = given.findLast((one) => typeof one === 'function') as (() => void) | undefined;
  last?.();
}

function setHeaders(response: ServerResponse, headers: unknown): void {
  if (typeof headers !== 'object' || headers === null) return;
  const pairs = Array.isArray(headers)
    ? pairsOf(headers as OutgoingHttpHeader[])
    : Object.entries(headers as OutgoingHttpHeaders);
  for (const [name, value] of pairs) if (value !== undefined) response.setHeader(name, value);
}

/** Node takes headers as `[[name, value]]` and as `[name, value, name, value]`. */
function pairsOf(headers: readonly OutgoingHttpHeader[]): [string, OutgoingHttpHeader | undefined][] {
  if (Array.isArray(headers[0])) return headers as unknown as [string, OutgoingHttpHeader][];
  return headers.flatMap((name, index) =>
    index % 2 === 0 ? [[String(name), headers[index + 1]] as const] : [],
  );
}
