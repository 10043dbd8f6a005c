import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from '@jest/globals'
import { responseBodyOf } from '../../../../src/delivery/outcome/responseBody.ts'

it('has the same bytes in every coding and a validator for each', async () => {
  const made = responseBodyOf('Durrës '.repeat(200), 'text/plain')
  expect(String(gunzipSync(await made.bytes('gzip')))).toBe('Durrës '.repeat(200))
  expect(String(brotliDecompressSync(await made.bytes('br')))).toBe('Durrës '.repeat(200))
  expect(new Set([made.etag('identity'), made.etag('gzip'), made.etag('br')]).size).toBe(3)
  expect(made.bytes('br')).toBe(made.bytes('br'))
  expect(responseBodyOf('a', 'text/plain').etag('identity')).not.toBe(
    responseBodyOf('b', 'text/plain').etag('identity'),
  )
})
