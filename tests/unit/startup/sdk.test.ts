import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from '@jest/globals'

/** Loads the hub, then asks a bucket that does not answer; says each time how many files of the SDK are in memory. */
const program = `
  import { createRequire } from 'node:module'
  const { cache } = createRequire(import.meta.url)
  const say = () => console.log(Object.keys(cache).filter((file) => file.includes('@aws-sdk')).length)
  await (await import('./src/config/payload.config.ts')).default
  await import('./src/startup/hub.ts')
  const { fileStores } = await import('./src/media/stores.ts')
  say()
  const S3 = { bucket: 'b', region: 'r', endpoint: 'http://127.0.0.1:9', accessKeyId: 'k', secretAccessKey: 's' }
  await fileStores({ MEDIA_DIR: '', S3 }).images.find('x').catch((error) => console.log(error.name))
  say()
`

it('loads nothing of the S3 SDK before a bucket is asked', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'hansa-sdk-'))
  const options = ['--conditions=production', '--import', 'tsx', '--input-type=module', '-e', program]
  const env = {
    PATH: process.env.PATH,
    DATA_DIR: dataDir,
    NODE_ENV: 'production',
    NODE_NO_WARNINGS: '1',
  } as const
  const said = execFileSync(process.execPath, options, { env })
  rmSync(dataDir, { recursive: true })
  const [before, failure, after] = said.toString().trim().split('\n')
  expect([before, failure]).toEqual(['0', 'StoreAway'])
  expect(Number(after)).toBeGreaterThan(0)
})
