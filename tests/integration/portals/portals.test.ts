import { afterAll, beforeAll, describe } from '@jest/globals'
import { loadDemo } from '../../../src/demo/load.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { expressPortal } from './express.ts'
import { payloadPortal } from './payload.ts'
import { phpPortal } from './php.ts'
import { reactPortal } from './react.ts'

// The examples of portals in plugins/portal-embed/examples, each started beside a hub with its demo content.

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
  await loadDemo(hub.payload, { log: () => undefined })
})
afterAll(async () => hub?.close())

const here = () => hub

describe(`beside a hub on ${testDatabase}`, () => {
  expressPortal(here)
  payloadPortal(here)
  phpPortal(here)
  reactPortal(here)
})
