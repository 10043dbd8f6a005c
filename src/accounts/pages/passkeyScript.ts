/**
 * The script of the pages that ask for passkeys: the only one of the account pages. It asks the browser, and sends the
 * answer with the form that it stands in. Where it does not run, there are codes.
 */
export const passkeyScript = `const isKnown = typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential
for (const form of document.querySelectorAll('form[data-passkey]')) {
  const button = form.querySelector('[data-start]')
  const failed = form.querySelector('[data-failed]')
  if (!isKnown) continue
  button.hidden = false
  form.querySelector('[data-unsupported]')?.remove()
  const isNew = form.dataset.passkey === 'create'
  const ask = async () => {
    const json = JSON.parse(form.dataset.options)
    return isNew
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) })
  }
  const press = async () => {
    if (isNew && !form.reportValidity()) return
    failed.hidden = true
    try {
      form.elements.credential.value = JSON.stringify(await ask())
      form.submit()
    } catch {
      failed.hidden = false
    }
  }
  button.addEventListener('click', press)
  if (isNew)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void press()
    })
}
`
