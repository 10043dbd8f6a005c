import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { queueMail } from '../../../src/mail/queue.ts'
import { startJobs, stopJobs } from '../../../src/mail/runner.ts'
import { startTestHub, type TestHub } from '../hub.ts'
import { sentMails, takeMails } from './outbox.ts'

let hub: TestHub
const mail = {
  to: 'someone@hansa.example',
  subject: 'Përshëndetje – Γειά',
  text: 'Një lidhje: https://hub.example/x?a=1&b=2\n',
}

beforeAll(async () => {
  hub = await startTestHub({ HANSA_DEMO: '0' })
})
afterAll(() => hub.close())

const jobs = async () =>
  (await hub.payload.count({ collection: 'payload-jobs', overrideAccess: true })).totalDocs

async function queued(end: 'commit' | 'rollback'): Promise<void> {
  const req = await createLocalReq({}, hub.payload)
  await initTransaction(req)
  await queueMail(req, mail)
  await (end === 'commit' ? commitTransaction(req) : killTransaction(req))
}

describe('a queued mail', () => {
  it('is sent when the change is committed, to a file of the outbox that only its owner reads', async () => {
    await queued('commit')
    const [sent, ...others] = await sentMails(hub)
    expect(others).toEqual([])
    expect(sent).toMatchObject({ to: mail.to, subject: mail.subject, mode: 0o600 })
    expect(sent?.text.trim()).toBe(mail.text.trim())
    expect(await jobs()).toBe(0)
  })

  it('is not sent when the change is rolled back', async () => {
    await queued('rollback')
    expect(await jobs()).toBe(0)
    expect(await sentMails(hub)).toEqual([])
  })

  it('stays queued when it cannot be sent, to be tried again later', async () => {
    // A file where the folder belongs: nothing can be written there.
    rmSync(path.join(hub.dataDir, 'outbox'), { recursive: true, force: true })
    writeFileSync(path.join(hub.dataDir, 'outbox'), '')
    await queued('commit')
    await hub.payload.jobs.run({ queue: 'default', silent: true })
    rmSync(path.join(hub.dataDir, 'outbox'))
    const { docs } = await hub.payload.find({ collection: 'payload-jobs', overrideAccess: true })
    expect(docs).toMatchObject([{ hasError: false, processing: false, totalTried: 1 }])
    expect(new Date(String(docs[0]?.waitUntil)).getTime()).toBeGreaterThan(Date.now())
    await hub.payload.delete({
      collection: 'payload-jobs',
      where: { id: { exists: true } },
      overrideAccess: true,
    })
  })

  it('wakes the runner after the commit, so that it leaves at once', async () => {
    const done = new Promise<void>((resolve) => {
      const { jobs: runner } = hub.payload
      const { run } = runner
      const told = async (args: Parameters<typeof run>[0]) => {
        const result = await run(args)
        runner.run = run
        resolve()
        return result
      }
      runner.run = told as never
    })
    startJobs(hub.payload)
    await queued('commit')
    await done
    await stopJobs()
    expect(takeMails(hub.dataDir).map(({ subject }) => subject)).toEqual([mail.subject])
  })
})
