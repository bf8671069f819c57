import path from 'node:path';
import { defineConfig } from 'vite';
import { compressed } from '../compressed';

const here = import.meta.dirname;

/** The pages of phones and walls: a build of their own, as Flow's build serves no second page. */
export default defineConfig({
  root: here,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [compressed()],
  build: {
    outDir: path.resolve(here, '../../target/classes/web/room'),
    emptyOutDir: true,
    target: 'es2023',
    // Fonts stay files of this server, as the policy allows no others.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['phone', 'wall'].map((page) => path.resolve(here, `${page}.html`)) }
  }
});
