import { timingSafeEqual } from 'node:crypto'
import express, { type RequestHandler, Router } from 'express'
import type { Payload } from 'payload'
import Negotiator from 'negotiator'
import { z } from 'zod'
import { minimumPasswordLength, passwordProblem } from '../credentials/passwordRules.ts'
import { validationMessage } from '../../messages/admin/validation.ts'
import { createAdministrator, type Setup } from './bootstrap.ts'
import { setupMessages, type SetupMessages } from '../../messages/setup.ts'
import { setupHtml } from './setupHtml.ts'

/** Wrong codes after which the page closes until the hub is started again. */
const maxAttempts = 10

const form = z.object({
  code: z.string().trim().toLowerCase(),
  name: z.string().trim().min(1).max(120),
  email: z.email(),
  password: z.string().min(minimumPasswordLength),
})

/**
 * The page that makes the first administrator from the one-time code printed on the console.
 * It exists only while there is no user; afterwards it leads to the sign-in.
 */
export function setupPage({
  payload,
  setup,
}: {
  payload: Payload
  setup: Setup | undefined
}): RequestHandler {
  const router = Router()
  const state = { open: setup !== undefined, attempts: 0 }
  router.use((_req, res, next) => (state.open ? next() : res.redirect(303, '/admin')))
  router.get('/', (req, res) => void res.type('html').send(setupHtml(messagesFor(req))))
  router.post('/', express.urlencoded({ extended: false, limit: '10kb' }), async (req, res) => {
    const messages = messagesFor(req)
    const refuse = (status: number, problem: string) =>
      void res
        .status(status)
        .type('html')
        .send(setupHtml(messages, problem, req.body))
    const parsed = form.safeParse(req.body)
    if (!parsed.success) return refuse(400, invalid(messages, String(parsed.error.issues[0]?.path[0])))
    if (!matches(parsed.data.code, setup?.code ?? '')) {
      state.attempts += 1
      if (state.attempts >= maxAttempts) state.open = false
      return refuse(403, messages.wrongCode)
    }
    const { name, email, password } = parsed.data
    const problem = await passwordProblem(password, { name, email })
    if (problem) return refuse(400, validationMessage(messages.lang, problem.key, problem.values))
    state.open = false
    await createAdministrator(payload, { name, email, password })
    res.redirect(303, '/admin')
  })
  return router
}

function messagesFor(req: Parameters<RequestHandler>[0]): SetupMessages {
  const language = new Negotiator(req).language(Object.keys(setupMessages)) ?? 'en'
  return setupMessages[language] ?? (setupMessages.en as SetupMessages)
}

function invalid(messages: SetupMessages, field: string): string {
  const problems: Record<string, string> = {
    email: messages.badEmail,
    password: messages.badPassword,
    name: messages.badName,
  }
  return problems[field] ?? messages.wrongCode
}

function matches(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
