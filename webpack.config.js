import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { DEV_URL, folderOf } from './scripts/build/address.mjs';
import { BlockedScript } from './scripts/build/blockedScript.mjs';
import { manifestFor } from './scripts/build/manifest.mjs';
import { ShippedPackages } from './scripts/build/shippedPlugin.mjs';

const { version, dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const licence = readFileSync(new URL('LICENSE', import.meta.url), 'utf8');

/** Scripts lie in a folder of their version, so that those of earlier versions can stay where open panes still ask for them. */
const FOLDER = `${version}/`;

/** The certificate that Microsoft's office-addin-dev-certs installs; only `npm run excel` needs it. */
function developerCertificate() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const [cert, key, ca] = ['localhost.crt', 'localhost.key', 'ca.crt'].map((name) => join(folder, name));
  if (![cert, key, ca].every((file) => existsSync(file))) return undefined;
  return { cert: readFileSync(cert), key: readFileSync(key), ca: readFileSync(ca) };
}

/** `address` and `out` come from `npm run build -- --url … --out …` (scripts/build.mjs). */
export default ({ address = DEV_URL, out = 'dist' }, { mode }) => {
  const production = mode !== 'development';
  const deployed = address !== DEV_URL;
  const certificate = developerCertificate();
  const blocked = new BlockedScript({
    file: join(import.meta.dirname, 'src/taskpane/blocked.ts'),
    folder: FOLDER,
    hashed: production,
  });
  const name = `${FOLDER}[name]${production ? '.[contenthash:8]' : ''}.js`;
  const changed = (change) => ({ transform: (content) => change(content.toString('utf8')) });
  const page = (file, entry) =>
    new HtmlPlugin({
      template: `./src/${entry}/${file}`,
      filename: file,
      // The page places its scripts itself: `blocked` must stand before office.js, the entry after it.
      inject: false,
      chunks: [entry],
      templateParameters: (compilation, assets) => ({
        version,
        blockedScript: blocked.name,
        script: assets.js.at(-1),
        // What the first findings need is asked for by the page itself, beside office.js.
        preloaded: compilation.namedChunkGroups.get('pane')?.getFiles() ?? [],
      }),
      minify: production ? { collapseWhitespace: true, removeComments: true, minifyCSS: true } : false,
    });
  return {
    mode: production ? 'production' : 'development',
    target: ['web', 'es2022'],
    devtool: production ? false : 'source-map',
    entry: { taskpane: './src/taskpane/index.tsx', probe: './src/probe/index.ts' },
    output: {
      path: resolve(import.meta.dirname, out),
      filename: name,
      chunkFilename: name,
      // From where a script itself came: the page and its workers stand in different folders.
      publicPath: 'auto',
      // A folder for deployment keeps what it has: a pane that is open asks for files of the version it was opened with.
      clean: !deployed,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: !production } },
            },
          },
        },
      ],
    },
    optimization: {
      minimizer: [
        new TerserPlugin({
          minify: TerserPlugin.swcMinify,
          extractComments: false,
          terserOptions: { module: true, compress: { passes: 3 }, format: { ascii_only: true, comments: false } },
        }),
      ],
    },
    performance: { hints: false },
    plugins: [
      new webpack.DefinePlugin({ MAALSTATUS_VERSION: JSON.stringify(version) }),
      blocked,
      page('taskpane.html', 'taskpane'),
      page('probe.html', 'probe'),
      page('support.html', 'support'),
      new ShippedPackages({ version, licence, dependencies: Object.keys(dependencies) }),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets', globOptions: { ignore: ['**/*.md'] } },
          { from: 'manifest.xml', ...changed((xml) => manifestFor(xml, { address, version })) },
          { from: 'deployment/web.config' },
          {
            from: 'deployment/nginx.sample.conf',
            ...changed((text) =>
              text.replaceAll('/maalstatus/', folderOf(address)).replaceAll('addins.example.dk', new URL(address).hostname),
            ),
          },
        ],
      }),
    ],
    devServer: {
      port: 3000,
      host: 'localhost',
      server: certificate ? { type: 'https', options: certificate } : 'https',
      static: false,
      hot: false,
      liveReload: false,
      client: false,
    },
  };
};
