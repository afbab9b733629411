import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** A folder of pages being served to this machine alone. */
export interface Served {
  /** `http://localhost:4321`, without a slash at the end. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/** `localhost` is the one or the other, as the machine and the browser please: both must be ours. */
const HOSTS = ['127.0.0.1', '::1'] as const;

const PORTS_TRIED = 20;

/**
 * Serves a folder of built pages on `port`, or on the next one that is free. With 0, on any free one. A page
 * that is not there is answered by the folder's own `404.html`.
 */
export async function serveFolder(folder: string, port: number): Promise<Served> {
  const listener = listenerOf(folder);
  for (let tried = port; ; tried += 1) {
    const servers = await listenOn(tried, listener);
    if (servers !== null) return servedBy(servers);
    if (tried === port + PORTS_TRIED) throw new Error(`The ports ${port} to ${tried} are all taken.`);
  }
}

function listenerOf(folder: string): RequestListener {
  const serve = sirv(folder, { dev: true, etag: true });
  return (request, response) => {
    serve(request, response, () => {
      readFile(path.join(folder, '404.html')).then(
        (page) => response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(page),
        () =>
          response
            .writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' })
            .end('There is no such page.'),
      );
    });
  };
}

/** A server on every host of {@link HOSTS} that this machine has; null where the port is taken on one. */
async function listenOn(port: number, listener: RequestListener): Promise<Server[] | null> {
  const servers: Server[] = [];
  for (const host of HOSTS) {
    const server = createServer(listener);
    const fault = await listen(server, servers.length === 0 ? port : portOf(servers), host);
    if (fault === null) servers.push(server);
    else if (fault === 'EADDRINUSE' || fault === 'EACCES') {
      await closeAll(servers);
      return null;
    }
  }
  return servers.length === 0 ? null : servers;
}

async function listen(server: Server, port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => resolve(null));
  });
}

function servedBy(servers: Server[]): Served {
  const port = portOf(servers);
  return { url: `http://localhost:${port}`, port, close: async () => closeAll(servers) };
}

function portOf([server]: Server[]): number {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function closeAll(servers: Server[]): Promise<void> {
  await Promise.all(
    servers.map(async (server) => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }),
  );
}
