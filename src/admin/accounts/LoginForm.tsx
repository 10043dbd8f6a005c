'use client'

import { Button, Link, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type PasskeyAsked, passkeyFor } from './passkey.ts'
import { useWords } from './words.ts'

interface Refusal {
  message?: string
  data?: { secondFactor?: 'code' | 'wrongCode' | 'setUp'; ticket?: string; passkey?: PasskeyAsked }
}

interface Props {
  redirectTo: string
  providers: { name: string; label: string }[]
}

/** Address and password, and once they are right the second factor where there is one: a code, or a passkey. */
export function LoginForm({ redirectTo, providers }: Props) {
  const { t } = useTranslation()
  const word = useWords()
  const form = useRef<HTMLFormElement>(null)
  const { asked, asksCode, isBusy, problem, show, showPasskey, ticket } = useSignIn(redirectTo)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    await show(shownIn(event.currentTarget))
  }

  return (
    <div className="hansa-login">
      <form ref={form} className="login__form" onSubmit={(event) => void submit(event)}>
        {problem && (
          <p className="hansa-login__problem" role="alert">
            {problem}
          </p>
        )}
        <Field name="email" label={t('general:email')} type="email" autoComplete="username" />
        <Field
          name="password"
          label={t('general:password')}
          type="password"
          autoComplete="current-password"
        />
        {asksCode && (
          <Field name="code" label={word('code')} type="text" autoComplete="one-time-code" isFirst />
        )}
        {asked && (
          <Button
            type="button"
            buttonStyle="secondary"
            size="large"
            disabled={isBusy}
            onClick={() => void showPasskey(asked, form.current)}
          >
            {word('passkeyUse')}
          </Button>
        )}
        <Link href="/admin/forgot" prefetch={false}>
          {t('authentication:forgotPasswordQuestion')}
        </Link>
        <Button type="submit" size="large" disabled={isBusy}>
          {t('authentication:login')}
        </Button>
      </form>
      {providers.map(({ name, label }) => (
        <Button
          key={name}
          el="anchor"
          url={`/account/oidc/${name}/start`}
          buttonStyle="secondary"
          size="large"
        >
          {word('other', { name: label })}
        </Button>
      ))}
      <SetUpForm ticket={ticket} />
    </div>
  )
}

const shownIn = (form: HTMLFormElement): Shown => Object.fromEntries(new FormData(form))

/** The values of the form that a person signs in with. */
type Shown = Record<string, unknown>

/** The steps of a sign-in: what is asked for next, and what went wrong. */
function useSignIn(redirectTo: string) {
  const { t } = useTranslation()
  const word = useWords()
  const [problem, setProblem] = useState<string>()
  const [asksCode, setAsksCode] = useState(false)
  const [asked, setAsked] = useState<PasskeyAsked>()
  const [isBusy, setBusy] = useState(false)
  const [ticket, setTicket] = useState('')

  async function show(shown: Shown) {
    setBusy(true)
    setProblem(undefined)
    const refusal = await trySignIn(shown)
    if (!refusal) return window.location.assign(redirectTo)
    setBusy(false)
    const { secondFactor, passkey } = refusal.data ?? {}
    if (secondFactor === 'setUp') return setTicket(refusal.data?.ticket ?? '')
    setAsksCode((before) => before || secondFactor !== undefined)
    if (secondFactor !== undefined) setAsked(passkey)
    if (secondFactor !== 'code') setProblem(refusal.message ?? t('error:unknown'))
  }

  async function showPasskey(from: PasskeyAsked, form: HTMLFormElement | null) {
    setProblem(undefined)
    const passkey = await passkeyFor(from)
    if (!passkey || !form) return setProblem(word('passkeyFailed'))
    const { email, password } = shownIn(form)
    await show({ email, password, passkey })
  }

  return { asked, asksCode, isBusy, problem, show, showPasskey, ticket }
}

/** Leads to the page that sets up a second factor, as soon as there is a ticket for it. */
function SetUpForm({ ticket }: { ticket: string }) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (ticket) form.current?.submit()
  }, [ticket])
  return (
    <form ref={form} method="post" action="/account/two-factor/start">
      <input type="hidden" name="ticket" value={ticket} readOnly />
    </form>
  )
}

/** Signs in. @returns why it was refused, nothing when it was not */
async function trySignIn(shown: Shown): Promise<Refusal | undefined> {
  const { code, ...rest } = shown
  const response = await fetch('/api/users/login', {
    method: 'POST',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(code ? shown : rest),
  })
  if (response.ok) return undefined
  const { errors = [] } = (await response.json().catch(() => ({}))) as { errors?: Refusal[] }
  return errors[0] ?? {}
}

interface FieldProps {
  name: string
  label: string
  type: 'email' | 'password' | 'text'
  autoComplete: string
  /** Takes the focus when it appears. */
  isFirst?: boolean
}

function Field({ name, label, type, autoComplete, isFirst = false }: FieldProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isFirst) input.current?.focus()
  }, [isFirst])
  return (
    <div className={`field-type ${type}`}>
      <label className="field-label" htmlFor={`field-${name}`}>
        {label}
      </label>
      <input
        ref={input}
        id={`field-${name}`}
        name={name}
        type={type}
        autoComplete={autoComplete}
        required
        dir="ltr"
        maxLength={type === 'password' ? 1024 : 254}
      />
    </div>
  )
}
