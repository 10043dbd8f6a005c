import { enableCompileCache } from 'node:module'

// Node keeps what it compiles beside the build, of which it is a part, and the next start reads it. Only what is
// imported after this profits. Where the folder cannot be written nothing is kept, and nothing else changes.
enableCompileCache('.next/cache/compiled')

await import('./startup/process.ts')
