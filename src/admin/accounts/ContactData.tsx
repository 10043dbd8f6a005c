'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { PersonalData } from './PersonalData.tsx'
import { useWords } from './words.ts'

/** In the side column of a contact, for who may delete it: export and erasure of all that the hub holds of it. */
export function ContactData() {
  const word = useWords()
  const { id, docPermissions } = useDocumentInfo()
  // A right in some cities only comes with its condition: Payload leaves out what is denied.
  const mayDelete = docPermissions && 'delete' in docPermissions && docPermissions.delete
  if (id === undefined || !mayDelete) return null
  return (
    <section className="field-type hansa-personal-data" aria-label={word('personalData')}>
      <p className="field-label">{word('personalData')}</p>
      <div className="auth-fields__controls">
        <PersonalData
          of={`/api/contacts/${id}/personal-data`}
          sure="eraseContactSure"
          list="/admin/collections/contacts"
        />
      </div>
    </section>
  )
}
