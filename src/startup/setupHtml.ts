import type { SetupMessages } from './setupMessages.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/** The setup form as a page. What was typed stays, but for the password. */
export function setupHtml(
  words: SetupMessages,
  problem?: string,
  typed: Record<string, unknown> = {},
): string {
  const field = (name: string, label: string, attributes: string) => {
    const value = name === 'password' || typeof typed[name] !== 'string' ? '' : escape(typed[name])
    return `<p><label for="${name}">${escape(label)}</label><br><input id="${name}" name="${name}" value="${value}" required ${attributes}></p>`
  }
  return `<!doctype html>
<html lang="${words.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(words.title)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 10vh auto; padding: 0 1rem; color: #1b2a2c }
input, button { font: inherit; padding: .55rem .7rem; width: 100%; box-sizing: border-box; border: 1px solid #5d7073; border-radius: 4px }
button { background: #0b6e75; color: #fff; border-color: #0b6e75; cursor: pointer }
:focus-visible { outline: 3px solid #d97706; outline-offset: 2px }
[role=alert] { border-inline-start: 4px solid #b3261e; padding-inline-start: .8rem }
</style></head>
<body><main><h1>${escape(words.title)}</h1><p>${escape(words.intro)}</p>
${problem ? `<p role="alert">${escape(problem)}</p>` : ''}
<form method="post" action="/setup">
${field('code', words.code, 'autocomplete="one-time-code" autocapitalize="none" spellcheck="false"')}
${field('name', words.name, 'autocomplete="name" maxlength="120"')}
${field('email', words.email, 'type="email" autocomplete="email"')}
${field('password', words.password, 'type="password" autocomplete="new-password" minlength="12"')}
<p><button>${escape(words.submit)}</button></p>
</form></main></body></html>`
}
