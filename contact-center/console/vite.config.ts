import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Two entries, one build: `/` for the public, `/console/` for those who work here. Spring Boot serves target/classes/static.
export default defineConfig({
  plugins: [vue()],
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    // No data: addresses, so that the pages can be served under a strict content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { public: here('index.html'), console: here('console/index.html') },
    },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
})
