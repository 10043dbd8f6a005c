import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { env } from '../../settings/env.ts'
import { Logo } from '../Logo.tsx'
import { LoginForm } from './LoginForm.tsx'

/** The sign-in page: address and password, then the second factor; or an identity provider. */
export function LoginView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const redirectTo = getSafeRedirect({
    fallbackTo: req.payload.config.routes.admin,
    redirectTo: searchParams?.redirect ?? '',
  })
  if (req.user) redirect(redirectTo)
  const providers = env().OIDC_PROVIDERS.map(({ name, label }) => ({ name, label }))
  return (
    <>
      <div className="login__brand">
        <Logo />
      </div>
      <LoginForm redirectTo={redirectTo} providers={providers} />
    </>
  )
}
