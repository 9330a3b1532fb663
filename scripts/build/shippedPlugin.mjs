/**
 * Writes bom.json and notices.txt beside the built pane. What is listed comes from webpack's own modules, so that nothing is listed that
 * does not ship and nothing ships that is not listed.
 */
import { join } from 'node:path';
import webpack from 'webpack';
import { bomOf, noticesOf, shippedPackages } from './shipped.mjs';

const NAME = 'ShippedPackages';

/** Every file that a module was made from, also those that webpack has joined into one. */
function filesOf(compilation) {
  const { chunkGraph, modules } = compilation;
  const shipped = [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0);
  return shipped
    .flatMap((module) => [module, ...(module.modules ?? [])])
    .flatMap(({ resource }) => (typeof resource === 'string' ? [resource.replace(/[?#].*$/, '')] : []));
}

export class ShippedPackages {
  /**
   * @param {{ version: string, licence: string, dependencies: string[] }} options `licence` is our own licence's text. What we depend on
   * ourselves is listed also where it only hands on what other packages of the list hold.
   */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { context } = compiler;
    const direct = this.options.dependencies.map((name) => join(context, 'node_modules', name, 'package.json'));
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const packages = shippedPackages([...filesOf(compilation), ...direct]);
        const text = (content) => new webpack.sources.RawSource(content);
        compilation.emitAsset('bom.json', text(`${JSON.stringify(bomOf(packages, this.options), undefined, 2)}\n`));
        compilation.emitAsset('notices.txt', text(`${noticesOf(packages, this.options.licence)}\n`));
      });
    });
  }
}
