/** The reference packed just as the pane is: same compiler, same minifier, same settings. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import webpack, { type Configuration } from 'webpack';
import { HERE } from '../peers';

interface PaneConfig {
  readonly default: (env: object, given: { readonly mode: 'production' }) => Configuration;
}

/** Gzipped, in bytes. */
export async function referenceBytes(): Promise<number> {
  const { default: configOf } = (await import(pathToFileURL(join(HERE, '../webpack.config.js')).href)) as PaneConfig;
  const path = mkdtempSync(join(tmpdir(), 'maalstatus-'));
  try {
    await new Promise<void>((resolve, reject) => {
      const entry = join(HERE, 'reference/index.tsx');
      webpack({ ...configOf({}, { mode: 'production' }), entry, plugins: [], output: { path } }, (error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
        else resolve();
      });
    });
    return readdirSync(path).reduce((sum, file) => sum + gzipSync(readFileSync(join(path, file)), { level: 9 }).length, 0);
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
