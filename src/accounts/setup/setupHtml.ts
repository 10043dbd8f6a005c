import { alertHtml, buttonHtml, escape, fieldHtml, formHtml, pageHtml, paragraph } from '../pages/frame.ts'
import type { SetupMessages } from '../../messages/setup.ts'

/** The setup form as a page. What was typed stays, but for the password. */
export function setupHtml(
  words: SetupMessages,
  problem?: string,
  typed: Record<string, unknown> = {},
): string {
  const kept = (name: string) => (typeof typed[name] === 'string' ? ` value="${escape(typed[name])}"` : '')
  const fields = [
    fieldHtml(
      'code',
      words.code,
      `autocomplete="one-time-code" autocapitalize="none" spellcheck="false"${kept('code')}`,
    ),
    fieldHtml('name', words.name, `autocomplete="name" maxlength="120"${kept('name')}`),
    fieldHtml('email', words.email, `type="email" autocomplete="email"${kept('email')}`),
    fieldHtml('password', words.password, 'type="password" autocomplete="new-password" minlength="12"'),
    buttonHtml(words.submit),
  ]
  const body = [paragraph(words.intro), alertHtml(problem), formHtml('/setup', fields.join('\n'))]
  return pageHtml({ lang: words.lang, title: words.title, body: body.join('\n') })
}
