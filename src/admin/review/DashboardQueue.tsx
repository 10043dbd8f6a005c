import { createLocalReq, type Payload, type TypedUser } from 'payload'
import type { I18n } from '@payloadcms/translations'
import { Queue } from './Queue.tsx'

/** The queue above the dashboard, for those whose work it is. */
export async function DashboardQueue({ payload, user, i18n }: Props) {
  if (!user) return null
  const req = await createLocalReq({ user, req: { i18n } as never }, payload)
  return <Queue req={req} level="h2" />
}

interface Props {
  payload: Payload
  user?: TypedUser | null
  i18n: I18n
}
