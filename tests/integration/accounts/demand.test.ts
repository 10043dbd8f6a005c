import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { People } from './people.ts'

const people = new People()

beforeAll(() => people.start({ HANSA_REQUIRE_TWO_FACTOR: '1' }))
afterAll(async () => {
  process.env.HANSA_REQUIRE_TWO_FACTOR = ''
  await people.hub.close()
})

it('demands a second factor of everybody where the settings say so, of network administrators too', async () => {
  await people.person('above', { isNetworkAdmin: true })
  await people.person('outside')
  for (const name of ['above', 'outside']) {
    const answer = await people.login(name)
    const { ticket = '' } = answer.body.errors?.[0]?.data ?? {}
    const got = [name, answer.status, answer.headers.getSetCookie(), ticket.length > 50]
    expect(got).toEqual([name, 403, [], true])
  }
})
