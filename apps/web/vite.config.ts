import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { messageParts } from './message-parts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [messageParts(), react()],
  resolve: { alias: { '@headstamp/codes': here('../../libs/codes/src/index.ts') } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    // The content-security policy allows no inline script, and every browser we support knows modulepreload.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        // Few files on a poor line: the libraries, what all pages share, and then each page for itself.
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules[\\/](?:react|react-dom|scheduler|@tanstack[\\/](?!react-table|table-core)[a-z-]+|react-intl|@formatjs|intl-messageformat|openapi-fetch)[\\/]/,
              priority: 3,
            },
            {
              name: 'shared',
              test: /src[\\/](?:api|language|parts[\\/](?!data-table|paged-table|paged-panels|firearm)|session[\\/]session|shell)|pages[\\/][a-z]+[\\/][a-z-]+\.reads|libs[\\/]codes/,
              priority: 2,
            },
            // Lists need it, the way to the first page does not.
            {
              name: 'tables',
              test: /node_modules[\\/]@tanstack[\\/](?:react-table|table-core)[\\/]|src[\\/]parts[\\/](?:data-table|paged-table|paged-panels)\.tsx/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': process.env['HEADSTAMP_API'] ?? 'http://127.0.0.1:3000' } },
});
