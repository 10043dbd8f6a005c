import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import { firstAdministrator } from '../../src/accounts/setup/bootstrap.ts'
import { setupPage } from '../../src/accounts/setup/setupPage.ts'
import { env } from '../../src/settings/env.ts'
import { type Served, serveHere, startTestHub, type TestHub } from './hub.ts'

let hub: TestHub
const pages: Served[] = []

beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(async () => {
  for (const served of pages) await served.close()
  await hub.close()
})

/** The setup page of a hub that was just started, on a port of its own. */
async function page(code: string): Promise<string> {
  const app = express().use('/setup', setupPage({ payload: hub.payload, setup: { code } }))
  const served = await serveHere(app)
  pages.push(served)
  return `${served.url}/setup`
}

const send = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })

const person = { name: 'First', email: 'first@hansa.example', password: 'a long enough password' }
const people = async () => (await hub.payload.count({ collection: 'users', overrideAccess: true })).totalDocs

describe('an empty hub', () => {
  it('speaks the browser’s language', async () => {
    const url = await page('right-code')
    const words = async (language: string) =>
      (await fetch(url, { headers: { 'Accept-Language': language } })).text()
    expect(await words('sq-AL,sq;q=0.9')).toContain('<html lang="sq" dir="ltr">')
    expect(await words('fi')).toContain('<html lang="en" dir="ltr">')
  })

  it('refuses a wrong code and incomplete answers, keeps what was typed, and closes after ten wrong codes', async () => {
    const url = await page('right-code')
    const incomplete = await send(url, { ...person, code: 'right-code', email: 'nobody"><script>' })
    expect(incomplete.status).toBe(400)
    expect(await incomplete.text()).toContain('nobody&quot;&gt;&lt;script&gt;')
    const statuses = []
    for (let i = 0; i < 11; i += 1) statuses.push((await send(url, { ...person, code: 'wrong-code' })).status)
    expect(statuses).toEqual([...Array<number>(10).fill(403), 303])
    expect((await send(url, { ...person, code: 'right-code' })).status).toBe(303)
    expect(await people()).toBe(0)
  })

  it('makes one network administrator with the right code, and is closed then', async () => {
    const url = await page('right-code')
    expect((await send(url, { ...person, code: ' RIGHT-code ' })).status).toBe(303)
    const { docs } = await hub.payload.find({ collection: 'users', overrideAccess: true, depth: 0 })
    expect(docs.map(({ email, isNetworkAdmin }) => [email, isNetworkAdmin])).toEqual([[person.email, true]])
    expect((await send(url, { ...person, email: 'second@hansa.example', code: 'right-code' })).status).toBe(
      303,
    )
    expect(await people()).toBe(1)
  })

  it('needs no code once there is somebody', async () => {
    expect(await firstAdministrator(hub.payload, env())).toBeUndefined()
  })

  it('takes the first administrator from the environment where it names one', async () => {
    await hub.payload.delete({
      collection: 'users',
      where: { email: { exists: true } },
      overrideAccess: true,
    })
    const named = { HANSA_ADMIN_EMAIL: 'named@hansa.example', HANSA_ADMIN_PASSWORD: person.password }
    expect(await firstAdministrator(hub.payload, { ...env(), ...named })).toBeUndefined()
    const { docs } = await hub.payload.find({ collection: 'users', overrideAccess: true, depth: 0 })
    expect(docs.map(({ email, isNetworkAdmin }) => [email, isNetworkAdmin])).toEqual([
      [named.HANSA_ADMIN_EMAIL, true],
    ])
  })
})
