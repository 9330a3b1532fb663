import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Where the manifest points while developing; `MAALSTATUS_URL=https://… npm run build` writes dist/manifest.xml for another place. */
const DEV_URL = 'https://localhost:3000/';
const deployUrl = (process.env.MAALSTATUS_URL ?? DEV_URL).replace(/\/*$/, '/');

/** The certificate that Microsoft's office-addin-dev-certs installs; only `npm run excel` needs it. */
function developerCertificate() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const [cert, key, ca] = ['localhost.crt', 'localhost.key', 'ca.crt'].map((name) => join(folder, name));
  if (![cert, key, ca].every((file) => existsSync(file))) return undefined;
  return { cert: readFileSync(cert), key: readFileSync(key), ca: readFileSync(ca) };
}

export default (_env, { mode }) => {
  const production = mode !== 'development';
  const certificate = developerCertificate();
  return {
    mode: production ? 'production' : 'development',
    target: ['web', 'es2022'],
    devtool: production ? false : 'source-map',
    entry: { blocked: './src/taskpane/blocked.ts', taskpane: './src/taskpane/index.tsx' },
    output: {
      path: join(import.meta.dirname, 'dist'),
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:8].js' : '[name].js',
      publicPath: '',
      clean: true,
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
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        // The page places its scripts itself: `blocked` must stand before office.js, `taskpane` after it.
        inject: false,
        minify: production ? { collapseWhitespace: true, removeComments: true } : false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets', globOptions: { ignore: ['**/*.md'] } },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) => content.toString('utf8').replaceAll(DEV_URL, deployUrl),
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
