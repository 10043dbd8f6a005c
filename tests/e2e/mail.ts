import { expect } from '@playwright/test'
import { type Sent, takeMails } from '../integration/accounts/outbox.ts'

/** Waits for the mail to an address, which the hub sends by itself within seconds. */
export async function mailTo(to: string): Promise<Sent> {
  const got: Sent[] = []
  await expect(() => {
    got.push(...takeMails(process.env.E2E_DATA_DIR ?? '').filter((mail) => mail.to === to))
    expect(got.length).toBeGreaterThan(0)
  }).toPass({ timeout: 10_000 })
  return got.at(-1) as Sent
}
