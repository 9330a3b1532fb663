/** Packs the page's own script and styles (arguments: the repository, where to). */
import { join } from 'node:path';
import { build } from 'esbuild';

const [root, folder] = process.argv.slice(2);
if (!root || !folder) throw new Error('From where, and where to?');

await build({
  entryPoints: { page: join(root, 'host/page/main.ts') },
  outdir: folder,
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  loader: { '.ttf': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl' },
});
