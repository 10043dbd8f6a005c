'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { InterfaceKey } from '../../messages/admin/interface.ts'
import { type Deed, doToKeys, type ListedKey, listKeys } from './keys.ts'
import { KeyTable } from './KeyTable.tsx'
import { MakeKey } from './MakeKey.tsx'
import { NewKey } from './NewKey.tsx'

/** The keys of the portal in whose form it stands: the list, and what one may do with them. */
export function PortalKeys() {
  const { t } = useTranslation<object, InterfaceKey>()
  const { id } = useDocumentInfo()
  return (
    <section className="hansa-keys" aria-labelledby="hansa-keys-title">
      <h2 id="hansa-keys-title">{t('hansa:keys')}</h2>
      <p>{t(id === undefined ? 'hansa:keysFirst' : 'hansa:keysAbout')}</p>
      {id !== undefined && <Keys portal={String(id)} />}
    </section>
  )
}

function Keys({ portal }: { portal: string }) {
  const { t } = useTranslation<object, InterfaceKey>()
  const [keys, setKeys] = useState<ListedKey[]>()
  const [made, setMade] = useState<string>()
  const [problem, setProblem] = useState('')

  const load = useCallback(async () => {
    try {
      setKeys(await listKeys(portal))
    } catch {
      setProblem(t('hansa:keyFailed'))
    }
  }, [portal, t])
  useEffect(() => void load(), [load])

  /** Does it, shows the new key or the hub's refusal, and reads the list again. */
  const act = async (deed: Deed): Promise<boolean> => {
    setProblem('')
    try {
      setMade(await doToKeys(deed))
      return true
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      return false
    } finally {
      await load()
    }
  }

  return (
    <>
      <p className="hansa-keys__problem" role="alert">
        {problem}
      </p>
      {made !== undefined && <NewKey value={made} onDone={() => setMade(undefined)} />}
      {keys !== undefined && <KeyTable keys={keys} act={act} />}
      <MakeKey portal={portal} act={act} />
    </>
  )
}
