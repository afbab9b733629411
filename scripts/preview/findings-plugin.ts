/** Shows findings on the pages that `npm run dev` serves: a plugin of the server, so that the site itself knows nothing of it. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Day } from '../../src/model/day.ts';
import { plainError } from '../command-line/plain-error.ts';
import { PROJECT } from '../site/build-site.ts';
import { examine } from '../site/examine.ts';
import {
  banner,
  FINDINGS_PAGE,
  FINDINGS_STYLE,
  findingsPage,
  refusalPage,
  type Shown,
} from './findings-html.ts';
import { pagesConcerned } from './pages-concerned.ts';
import { rewriteHtml } from './rewrite-html.ts';

type Plugin = NonNullable<NonNullable<Parameters<Update>[0]['vite']>['plugins']>[number];
type Update = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['updateConfig'];

/** The content as it is now. */
interface State {
  shown: readonly Shown[];
  /** Whether there is anything from which pages can be made. */
  isUsable: boolean;
  /** Why the content could not be examined at all. */
  why: string | null;
}

/** So long after a change the browser is told: an editor writes a file in several steps. */
const SETTLES_MS = 150;

/** The plugin for the content in the folder `content`, checked as on `today`. */
export function findingsPlugin(content: string, today: Day): Plugin {
  const folders = { content: path.resolve(content), project: PROJECT };
  let known: State | null = null;
  const state = (): State => (known ??= stateOf(content, today));
  return {
    name: 'candour-findings',
    configureServer(server) {
      let waiting: NodeJS.Timeout | undefined;
      server.watcher.add(folders.content);
      server.watcher.on('all', (_event, changed) => {
        if (!path.resolve(changed).startsWith(folders.content + path.sep)) return;
        known = null;
        clearTimeout(waiting);
        waiting = setTimeout(() => server.ws.send({ type: 'full-reload' }), SETTLES_MS);
      });
      server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
        const address = pageAsked(request);
        if (address === null) {
          next();
          return;
        }
        if (address === FINDINGS_STYLE) {
          send(response, 'text/css', styleSheet());
          return;
        }
        const { shown, isUsable, why } = state();
        if (address === FINDINGS_PAGE) {
          send(response, 'text/html', findingsPage(shown, folders));
          return;
        }
        if (!isUsable) {
          send(response, 'text/html', refusalPage(shown, folders, why), 500);
          return;
        }
        rewriteHtml(response, (status, html) => {
          const hasErrors = shown.some(({ finding }) => finding.severity === 'error');
          // Without an error in the content it is the code that broke: its own message serves whoever writes it.
          if (status >= 500 && hasErrors) return refusalPage(shown, folders);
          const own = shown.filter(({ pages }) => pages.includes(address)).map(({ finding }) => finding);
          return withBanner(html, banner(own, shown.length, folders));
        });
        next();
      });
    },
  };
}

function stateOf(content: string, today: Day): State {
  try {
    const { library, findings, locate } = examine(content, today);
    const shown = findings.map((finding) => ({
      finding,
      pages: pagesConcerned(finding, { library, locate }),
    }));
    return { shown, isUsable: library !== null, why: null };
  } catch (error) {
    return { shown: [], isUsable: false, why: plainError(error) };
  }
}

/** The address of the page that a browser asks for; null for anything that is no page. */
function pageAsked({ method, url = '/', headers }: IncomingMessage): string | null {
  const { pathname } = new URL(url, 'http://localhost');
  if (pathname === FINDINGS_STYLE) return pathname;
  const wantsPage = method === 'GET' && (headers.accept ?? '').includes('text/html');
  const isPage = !pathname.startsWith('/@') && !/\.[a-z0-9]+$/i.test(pathname);
  return wantsPage && isPage ? decodeURI(pathname) : null;
}

function send(response: ServerResponse, type: string, text: string, status = 200): void {
  response
    .writeHead(status, { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': 'no-store' })
    .end(text);
}

function styleSheet(): string {
  return readFileSync(path.join(import.meta.dirname, 'findings.css'), 'utf8');
}

/** The page with the banner as the first thing in its body. */
function withBanner(html: string, shown: string): string {
  return html.replace(/<body[^>]*>/, (opened) => opened + shown);
}
