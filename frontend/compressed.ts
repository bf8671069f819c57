import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Writes FILE.br and FILE.gz beside every text file, which the server prefers. */
export const compressed = (): Plugin => ({
  name: 'planrunde-compressed',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const [name, part] of Object.entries(bundle)) {
        if (!/\.(html|js|css|svg|json)$/.test(name)) continue;
        const text = Buffer.from(part.type === 'chunk' ? part.code : part.source);
        this.emitFile({ type: 'asset', fileName: `${name}.br`, source: brotliCompressSync(text) });
        this.emitFile({ type: 'asset', fileName: `${name}.gz`, source: gzipSync(text, { level: 9 }) });
      }
    }
  }
});
