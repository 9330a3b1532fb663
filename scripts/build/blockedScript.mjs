/**
 * The page's first script, which must run where nothing else of ours does: it is written as ES5 whatever the rest is, and in a file of its
 * own that needs no runtime of webpack's.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from '@swc/core';
import webpack from 'webpack';

const NAME = 'BlockedScript';

/** A script without imports from a TypeScript file without imports. */
export function es5(source, { minify }) {
  if (/^\s*import\b/m.test(source)) throw new Error('The first script of the page stands alone: it may import nothing.');
  const { code } = transformSync(source, {
    jsc: {
      parser: { syntax: 'typescript' },
      target: 'es5',
      minify: minify ? { compress: true, mangle: { toplevel: true } } : {},
    },
    // A script and no module, so that old engines parse it; in a function, so that nothing of it is global.
    module: { type: 'commonjs', strictMode: false },
    isModule: false,
    minify,
  });
  return `(function(){${code}})();\n`;
}

export class BlockedScript {
  /** @param {{ file: string, folder: string, hashed: boolean }} options `folder` with "/" at its end. */
  constructor(options) {
    this.options = options;
  }

  /** Known once a build has begun; the page's template asks for it. */
  name = '';

  apply(compiler) {
    const { file, folder, hashed } = this.options;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.fileDependencies.add(file);
      const code = es5(readFileSync(file, 'utf8'), { minify: hashed });
      const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
      this.name = `${folder}blocked${hashed ? `.${hash}` : ''}.js`;
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () =>
        compilation.emitAsset(this.name, new webpack.sources.RawSource(code), { minimized: true, immutable: hashed }),
      );
    });
  }
}
