import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { refuseUnknown, withoutStaleCheck } from '../../admin/serverFunctions.ts'
import { schedulePublish } from '../../workflow/scheduling.ts'
import { importMap } from './admin/importMap.js'
import './custom.css'
import './sharing.css'
import './clock.css'
import './embeds.css'
import './proof.css'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  refuseUnknown(args.name)
  return handleServerFunctions({
    ...args,
    args: withoutStaleCheck(args.name, args.args),
    config,
    importMap,
    serverFunctions: { 'schedule-publish': schedulePublish },
  })
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
