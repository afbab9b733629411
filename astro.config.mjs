import { defineConfig } from 'astro/config';

/** What every build and preview has in common. Address, base and folders are given by `scripts/`. */
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // Nothing inline, so that the content security policy needs no exception.
    inlineStylesheets: 'never',
  },
  // The default, 'jsx', joins words across elements.
  compressHTML: true,
  devToolbar: { enabled: false },
  prefetch: false,
  vite: { build: { assetsInlineLimit: 0 } },
});
