/**
 * Which pages Astro renders, and in which order. A page that is rendered goes at once to whoever reads the pages; one of
 * a plan that is taken over from an earlier release is not rendered, and is read where it lies.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { partOf } from './page-file.ts';
import type { IndexedPage } from './search-index.ts';

/** What an earlier release has already, byte for byte as it would be made again. */
export interface TakenOver {
  /** The folder of the whole release. */
  folder: string;
  /** The folders in it of the plans whose pages and files are as they would be made: `plans/send`. */
  parts: readonly string[];
}

export interface PagesInOrder {
  /** Has Astro render what is to be rendered. */
  integration: AstroIntegration;
  /** Every page of the site by its address: in the same order each time, whichever of them are rendered. */
  pages: () => AsyncGenerator<IndexedPage>;
  /** Tells that Astro has rendered all it will; how many pages the site has. Throws where a page was never rendered. */
  finish: () => Promise<number>;
}

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

export function pagesInOrder(base: string, takenOver: TakenOver | null): PagesInOrder {
  const files = Promise.withResolvers<readonly string[]>();
  const rendered = new Map<string, PromiseWithResolvers<string | null>>();
  const parts = new Set(takenOver?.parts);
  const isTakenOver = ({ pathname }: Path): boolean => parts.has(partOf(pathname));

  const around = (astro: AstroPrerenderer): AstroPrerenderer => ({
    ...astro,
    getStaticPaths: async () => {
      const paths = (await astro.getStaticPaths()).toSorted(byPath);
      const wanted = paths.filter((one) => !isTakenOver(one));
      for (const file of wanted.flatMap(pageFile)) rendered.set(file, Promise.withResolvers());
      files.resolve(paths.flatMap(pageFile));
      return wanted;
    },
    render: async (request, options) => {
      const answer = await astro.render(request, options);
      if (options.routeData.type !== 'page') return answer;
      const response = answer instanceof Response ? answer : answer.response;
      const html = await response.text();
      const address = decodeURI(new URL(request.url).pathname).slice(base.length - 1);
      rendered.get(fileOf(address))?.resolve(html);
      return new Response(html, response);
    },
  });

  return {
    integration: {
      name: 'candour-pages',
      hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(around) },
    },
    pages: async function* () {
      for (const file of await files.promise) {
        const html = await (rendered.get(file)?.promise ?? earlierPage(takenOver, file));
        if (html === null) throw new Error(`Astro has not rendered ${file}.`);
        yield { file, html };
        rendered.delete(file);
      }
    },
    finish: async () => {
      for (const page of rendered.values()) page.resolve(null);
      return (await files.promise).length;
    },
  };
}

const earlierPage = (takenOver: TakenOver | null, file: string): Promise<string> =>
  readFile(path.join(takenOver?.folder ?? '', file), 'utf8');

const pageFile = ({ pathname, route }: Path): string[] => (route.type === 'page' ? [fileOf(pathname)] : []);

/** The file of a page, as Astro names it where every page is a folder but the one that hosts answer errors with. */
function fileOf(address: string): string {
  const name = address.replaceAll(/^\/|\/$/g, '');
  return /^404(\.html)?$/.test(name) ? '404.html' : path.posix.join(name, 'index.html');
}

/** By code units, and so the same on every machine. */
function byPath({ pathname: one }: Path, { pathname: other }: Path): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
