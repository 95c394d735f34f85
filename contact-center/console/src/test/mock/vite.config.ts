import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vite'
import pages from '../../../vite.config'
import { pretend } from './application'

// For work on the pages without the application: a stand-in for docs/web-api.md that lives in memory. It is never shipped.
export default mergeConfig(pages, defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  cacheDir: 'target/vite',
  plugins: [pretend()],
  preview: { port: 5305, strictPort: true, host: '127.0.0.1' },
  server: { port: 5305, strictPort: true, host: '127.0.0.1' },
}))
