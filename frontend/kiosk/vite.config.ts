import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, defineConfig, type Plugin } from 'vite';
import { compressed } from '../compressed';

const here = import.meta.dirname;

/** Of the page's own sources: what operators see, the same for the same sources. */
const version = () => {
  const hash = createHash('sha256');
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|css|html)$/.test(file));
  for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(here, file)));
  return hash.digest('hex').slice(0, 8);
};

/** Builds the service worker last, with the list of all files in it. */
const offline = (): Plugin => ({
  name: 'planrunde-offline',
  apply: 'build',
  async generateBundle(_options, bundle) {
    const files = Object.keys(bundle).filter((file) => !file.endsWith('.map')).sort();
    const hash = createHash('sha256');
    for (const file of files) {
      const part = bundle[file]!;
      hash.update(file).update(part.type === 'chunk' ? part.code : part.source);
    }
    const name = hash.digest('hex').slice(0, 12);
    const worker = await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      define: { __FILES__: JSON.stringify(files), __VERSION__: JSON.stringify(name) },
      build: { write: false, lib: { entry: path.resolve(here, 'sw.ts'), formats: ['es'], fileName: () => 'sw.js' } }
    });
    const [first] = Array.isArray(worker) ? worker : [worker];
    if (first && 'output' in first) this.emitFile({ type: 'asset', fileName: 'sw.js', source: first.output[0].code });
  }
});

/** The page of the devices: a build of its own, as Flow's build serves no second page. */
export default defineConfig({
  root: here,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  define: { __VERSION__: JSON.stringify(version()) },
  plugins: [offline(), compressed()],
  build: {
    outDir: path.resolve(here, '../../target/classes/web/kiosk'),
    emptyOutDir: true,
    target: 'es2023',
    // Fonts stay files of this server, as the policy allows no others.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false }
  }
});
